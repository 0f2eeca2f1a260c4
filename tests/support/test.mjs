/** `npm test`: install what is missing, then check everything. */

import { installDependencies, run } from './dependencies.mjs';
import { installSystemPackages } from './system.mjs';

installDependencies();
installSystemPackages();
run('npm', ['run', '--silent', 'check']);
run('npm', ['run', '--silent', 'build']);
run('npm', ['run', '--silent', 'e2e']);
