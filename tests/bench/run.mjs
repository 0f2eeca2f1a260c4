/**
 * `npm run bench`: builds the app and what it is held against, measures both side by side in real Chromium, and prints
 * ratios. Nothing is asserted: a ratio means what the same thing against itself, printed beside it, lets it mean.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { autosave } from './autosave.mjs';
import { buildAll } from './build.mjs';
import { openBrowser, openProfile, slowdown } from './chromium.mjs';
import { firstLoad } from './first-load.mjs';
import { firstPaint } from './first-paint.mjs';
import { fillStores } from './fill-stores.mjs';
import { identifiers } from './identifiers.mjs';
import { finding } from './finding.mjs';
import { opening } from './opening.mjs';
import { serve } from './serve.mjs';
import { typing } from './typing.mjs';
import { unlocking } from './unlocking.mjs';

const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'pocketbook-bench-'));
const closing = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
const say = (words) => console.error(`· ${Math.round((performance.now() - began) / 1000)} s  ${words}`);
/** The whole run ends in less than four minutes: what a slow build has taken, fewer rounds give back. */
const patience = 215;
const secondsLeft = () => patience - (performance.now() - began) / 1000;
const load = () => loadavg()[0].toFixed(1);

async function closeAll() {
  for (const close of closing.splice(0).reverse()) await close();
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void closeAll().then(() => process.exit(1)));

async function open(thing, close) {
  closing.push(() => close(thing));
  return thing;
}
const closeIt = (thing) => thing.close();

try {
  const loadBefore = load();
  say('building the app, the bare page and the bench page');
  const built = await buildAll(folder);
  const few = await open(await serve(built.app), closeIt);
  const many = await open(await serve(built.app), closeIt);
  const bare = await open(await serve(built.bare), closeIt);

  const browser = await open(await openBrowser(), closeIt);
  console.log(`Peer Pocketbook, side by side in Chromium ${browser.version()}.`);
  console.log(`Each line: the median ratio (its range, how many pairs). A pair is measured back to back.`);
  say('first load');
  console.log(await firstLoad(browser, { app: few, bare, built }));
  say('first paint');
  console.log(await firstPaint(browser, few, Math.min(20, secondsLeft() / 5)));
  await browser.close();

  const profile = await open(await openProfile(join(folder, 'profile')), closeIt);
  say('filling two pocketbooks');
  const stores = await fillStores(profile, { few, many });
  say('opening');
  console.log(await opening(profile, stores, Math.min(60, secondsLeft() - 70)));
  say('finding');
  console.log(await finding(profile, stores, Math.min(25, secondsLeft() - 40)));
  say('saving');
  console.log(await autosave(profile, stores, Math.min(15, secondsLeft() - 40)));

  say('unlocking');
  console.log(await unlocking(profile, stores, Math.max(8, Math.min(25, secondsLeft() - 5))));

  say('typing');
  console.log(await typing(profile, stores, 15));
  say('identifiers');
  console.log(await identifiers());

  const took = Math.round((performance.now() - began) / 1000);
  console.log(
    `\nThe page's own thread was slowed ${slowdown} times; storage, Web Crypto and workers were not.`,
  );
  console.log(`${cpus().length} cores, load ${loadBefore} before and ${load()} after; ${took} s in all.`);
} finally {
  await closeAll();
}
