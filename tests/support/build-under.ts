/** The app built for a folder of a host, as BASE_PATH=/folder/ npm run build does it. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of a build whose addresses begin with `base`: made while other tests of the file go on, gone after them. */
export function useBuildUnder(base: string): { readonly folder: Promise<string> } {
  const folder = mkdtempSync(join(tmpdir(), 'pocketbook-build-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  let built: Promise<string> | undefined;
  beforeAll(() => {
    built = promisify(execFile)(
      process.execPath,
      [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
      { cwd: root, env: { ...process.env, BASE_PATH: base, NODE_ENV: 'production' } },
    ).then(() => folder);
  });
  afterAll(async () => {
    await built;
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get folder() {
      if (!built) throw new Error('The build is made while tests run');
      return built;
    },
  };
}
