/** Debian's Chromium on a phone-sized screen, and a tab of it made slow. */

import { chromium } from 'playwright-core';
import { benchAddress } from './build.mjs';

/** How many times slower the page's thread runs: the usual stand-in for a plain phone. */
export const slowdown = 4;
/** For what is only prepared and not measured. */
export const fullSpeed = { processor: 1 };

/** Slow 4G as Lighthouse applies it: for each request 562.5 ms, then 1.44 Mbit/s. */
const slowNetwork = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};

const how = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ],
};
export const phone = { viewport: { width: 360, height: 740 }, locale: 'en-GB' };

export const openBrowser = () => chromium.launch(how);

/** A browser whose storage lies on the disk, as everybody's does. */
export const openProfile = (folder) => chromium.launchPersistentContext(folder, { ...how, ...phone });

/** Runs `work` with a new tab, slowed, and closes it. */
export async function inTab(context, work, { network = false, processor = slowdown } = {}) {
  const page = await context.newPage();
  try {
    const debug = await context.newCDPSession(page);
    await debug.send('Network.enable');
    if (network) await debug.send('Network.emulateNetworkConditions', slowNetwork);
    await debug.send('Emulation.setCPUThrottlingRate', { rate: processor });
    return await work(page, debug);
  } finally {
    await page.close();
  }
}

/** The same with the bench page of an origin in it. The app's own worker would answer with the app. */
export function inBenchPage(context, server, work, options) {
  return inTab(
    context,
    async (page, debug) => {
      await debug.send('Network.setBypassServiceWorker', { bypass: true });
      await page.goto(server.url(benchAddress));
      await page.waitForFunction('"bench" in globalThis');
      return work(page);
    },
    options,
  );
}
