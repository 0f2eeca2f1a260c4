/** Builds the app, with the bench page and a static page beside it, and the bare page it is held against. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, loadConfigFromFile } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = fileURLToPath(new URL('./pages', import.meta.url));
const bare = fileURLToPath(new URL('./bare', import.meta.url));

/** Where the address of the bench page begins, on the app's own origin: it fills the app's own store. */
export const benchAddress = 'bench/';
export const staticAddress = 'static.html';
export const textareaAddress = 'textarea.html';

export async function buildAll(folder) {
  const built = { app: join(folder, 'app'), bare: join(folder, 'bare') };
  // The service worker lists what it finds in the app's folder, so the other pages come after it.
  await build({
    root,
    logLevel: 'error',
    build: { outDir: built.app, emptyOutDir: true, reportCompressedSize: false },
  });
  const { resolve, build: how } = await appConfig();
  const sameWay = { configFile: false, logLevel: 'error', resolve };
  await build({
    ...sameWay,
    root: bare,
    plugins: [react()],
    build: { outDir: built.bare, target: how.target, modulePreload: { polyfill: false } },
  });
  await build({
    ...sameWay,
    root: pages,
    base: `/${benchAddress}`,
    build: { outDir: join(built.app, benchAddress), target: how.target },
  });
  writeFileSync(
    join(built.app, staticAddress),
    staticPage(readFileSync(join(built.app, 'index.html'), 'utf8')),
  );
  writeFileSync(join(built.app, textareaAddress), textareaPage);
  return built;
}

/** A box that grows with what is typed, as the app's does, and nothing else. */
const textareaPage = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>textarea{inline-size:100%;field-sizing:content;font:19px/1.6 system-ui}</style><textarea aria-label="Bare"></textarea>`;

async function appConfig() {
  const found = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    join(root, 'vite.config.ts'),
    root,
  );
  if (!found) throw new Error('vite.config.ts could not be read');
  return found.config;
}

/** The start page's words and look, with nothing else to fetch or to run. */
function staticPage(page) {
  return page
    .replaceAll(/<script\b[\s\S]*?<\/script>/gu, '')
    .replaceAll(/<link\b[^>]*>/gu, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '');
}
