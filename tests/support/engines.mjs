/** `npm run engines`: install what is missing, build, then run the built app in Chromium, Firefox and WebKitGTK. */

import { installDependencies, run } from './dependencies.mjs';
import { enginePackages, installSystemPackages } from './system.mjs';

installDependencies();
installSystemPackages(enginePackages);
if (!process.env['DIST']) run('npm', ['run', '--silent', 'build']);
run('npx', [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  'engines',
  '--reporter',
  'verbose',
]);
