/** The first run as the owner of a phone passes it. */

import type { Page } from 'playwright-core';
import { mainBar } from './screens.ts';

/** Get started, Mine, Not now: ends where the app is open for writing. */
export async function passFirstRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Get started' }).click();
  await page.getByRole('button', { name: 'Mine', exact: true }).click();
  // A step with nothing to offer is left out.
  const notNow = page.getByRole('button', { name: 'Not now' });
  await notNow.or(mainBar(page)).first().waitFor();
  if (await notNow.isVisible()) await notNow.click();
  await mainBar(page).waitFor();
}
