/** Two pocketbooks on the disk, one of ten entries and one of ten thousand, each on an origin of its own. */

import { fullSpeed, inBenchPage, inTab } from './chromium.mjs';
import { watchPage } from './watch-page.mjs';

/** Gives for each store its server, how much is in it, and the first words of its newest entry. */
export async function fillStores(context, { few, many }) {
  const stores = {
    few: { server: few, total: 10, newest: 'The newest of all' },
    many: { server: many, total: 10_000, newest: 'The newest of all' },
  };
  for (const store of Object.values(stores)) {
    await inBenchPage(
      context,
      store.server,
      (page) => page.evaluate(`bench.fill(${store.total})`),
      fullSpeed,
    );
    await settle(context, store);
  }
  return stores;
}

/** What a second day finds: the worker installed, the head kept, the scripts compiled once. */
async function settle(context, { server, newest }) {
  await inTab(
    context,
    async (page) => {
      const seen = await watchPage(page, newest);
      await page.goto(server.url('reflect'));
      await seen('newest');
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await inBenchPage(
        context,
        server,
        (bench) => bench.waitForFunction('bench.hasHead()', null, { polling: 250 }),
        fullSpeed,
      );
      for (const address of ['', 'reflect']) {
        await page.goto(server.url(address));
        await seen('ready');
      }
    },
    fullSpeed,
  );
}
