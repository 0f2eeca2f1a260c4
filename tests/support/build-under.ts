/** The app built for a folder of a host, as BASE_PATH=/folder/ npm run build does it. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of a build whose addresses begin with `base`. Gone when the test ends. */
export function buildUnder(base: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pocketbook-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(
    process.execPath,
    [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: root,
      env: { ...process.env, BASE_PATH: base, NODE_ENV: 'production' },
      stdio: 'pipe',
    },
  );
  return folder;
}
