/** JavaScript of the first load, in brotli, against a bare page of the same four packages. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fullSpeed, inBenchPage, phone } from './chromium.mjs';
import { kilobytes, line, section } from './ratios.mjs';
import { brotli } from './serve.mjs';

export async function firstLoad(browser, { app, bare, built }) {
  const requested = await scriptsUntilReady(browser, app, (context) =>
    inBenchPage(context, app, (page) => page.evaluate('bench.fill(3)'), fullSpeed),
  );
  const listed = listedScripts(join(built.app, 'index.html'));
  const ofBare = await scriptsUntilReady(browser, bare);
  const sizes = {
    requested: sizeOf(built.app, requested),
    listed: sizeOf(built.app, listed),
    bare: sizeOf(built.bare, ofBare),
  };
  const ratio = (size) => (size / sizes.bare).toFixed(2);
  const many = (scripts) => `${scripts.length} file${scripts.length === 1 ? '' : 's'}`;
  const unlisted = requested.filter((script) => !listed.includes(script));
  const unused = listed.filter((script) => !requested.includes(script));
  return section(
    'JavaScript of the first load, brotli 11 (bytes: the same each time)',
    line('bare page: React, React Router, Dexie, i18next', kilobytes(sizes.bare), many(ofBare)),
    line('the app, as asked for until it is ready', kilobytes(sizes.requested), many(requested)),
    line('the app, as its page lists them', kilobytes(sizes.listed), many(listed)),
    line('asked for / bare', ratio(sizes.requested), '', '', 'goal 1.15'),
    line('listed / bare', ratio(sizes.listed), '', '', 'goal 1.15'),
    ...unlisted.map((script) => `  asked for and not listed: ${script}`),
    ...unused.map((script) => `  listed and not asked for: ${script}`),
  );
}

/** Paths of all scripts that a new browser asks for until `html[data-ready]`. */
async function scriptsUntilReady(browser, server, prepare) {
  const context = await browser.newContext(phone);
  try {
    await prepare?.(context);
    const page = await context.newPage();
    const scripts = new Set();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
    });
    // This comes first of all: an app that does not start is told of by its own error, not by a long wait.
    const failed = new Promise((_, reject) => page.once('pageerror', reject));
    const ready = page
      .goto(server.url(''), { waitUntil: 'commit' })
      .then(() => page.locator('html[data-ready]').waitFor());
    await Promise.race([ready, failed]);
    return [...scripts];
  } finally {
    await context.close();
  }
}

/** What the page itself asks for: its entry and its preloads. */
function listedScripts(file) {
  const page = readFileSync(file, 'utf8');
  const found = page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/gu);
  return [...new Set([...found].map(([, path]) => path))];
}

function sizeOf(folder, scripts) {
  return scripts.reduce((sum, script) => sum + brotli(readFileSync(join(folder, script))).length, 0);
}
