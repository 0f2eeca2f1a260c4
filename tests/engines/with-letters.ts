/** A copy of the build with one script beside it, by which a test posts letters: see pages/letter.ts. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { dist } from '../support/server.ts';
import type { Person } from './person.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = fileURLToPath(new URL('pages/letter.ts', import.meta.url));

/** For the tests of a file; gone after them. */
export function useLetters(): { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pocketbook-letters-'));
  beforeAll(async () => {
    cpSync(dist, folder, { recursive: true });
    const out = { entryFileNames: 'letter.js', codeSplitting: false } as const;
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: { input: source, output: out },
      },
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder };
}

/** Posts these words from the page that is open. Whether they were taken. */
export async function post(person: Person, words: string): Promise<boolean> {
  // Written out, for what builds the tests would make another call of it.
  const load = Object.assign(() => null, { toString: () => `() => import('/letter.js').then(() => null)` });
  await person.engine.run(load, null);
  return person.engine.run(async (letter) => {
    const { post } = globalThis as unknown as { post(words: string): Promise<{ ok: boolean }> };
    return (await post(letter)).ok;
  }, words);
}
