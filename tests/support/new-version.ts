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
  for (const name of ['index.html', 'sw.js']) {
    writeFileSync(join(folder, name), renamed(readFileSync(join(folder, name), 'utf8')));
  }
}

const nextName = (name: string) => `${name.slice(0, -extname(name).length)}-next.js`;
