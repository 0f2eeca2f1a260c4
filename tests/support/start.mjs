/** `npm start`: install what is missing, build, serve on http://localhost:4173 with the headers of vite.config.ts. */

import { installDependencies, run } from './dependencies.mjs';

installDependencies();
run('npx', ['vite', 'build']);
run('npx', ['vite', 'preview', '--strictPort']);
