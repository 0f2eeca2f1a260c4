/** Being installed: the service worker holds every file and answers for this page. */

import type { Page } from 'playwright-core';

export async function installed(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
  });
}
