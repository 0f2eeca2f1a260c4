/** A next version of the app, made in a served folder: every file of code under a new name, and the old names gone. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { dist } from './server.ts';

/** A copy of the build that a test may change. Gone when the test ends. */
export function copyOfBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pocketbook-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(dist, folder, { recursive: true });
  return folder;
}

export function becomeNewVersion(folder: string): void {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const renamed = (text: string) => names.reduce((all, name) => all.replaceAll(name, nextName(name)), text);
  for (const name of names) {
    writeFileSync(join(assets, name), renamed(readFileSync(join(assets, name), 'utf8')));
    renameSync(join(assets, name), join(assets, nextName(name)));
  }
  for (const name of ['index.html', 'rescue.html', 'sw.js']) {
    writeFileSync(join(folder, name), renamed(readFileSync(join(folder, name), 'utf8')));
  }
}

const nextName = (name: string) => `${name.slice(0, -extname(name).length)}-next.js`;

/** What a bad release begins with. */
const fault = 'throw new Error("A bad release");';

/** Spoils the app's first code, so that it throws as it is loaded. Returns what mends it, whatever its name is then. */
export function breakApp(folder: string): () => void {
  const assets = join(folder, 'assets');
  const first = () => join(assets, readdirSync(assets).find((name) => name.startsWith('first-')) ?? '');
  writeFileSync(first(), fault + readFileSync(first(), 'utf8'));
  return () => writeFileSync(first(), readFileSync(first(), 'utf8').replace(fault, ''));
}
