/** The first run as the owner of a phone passes it. */

import type { Page } from 'playwright-core';
import { mainBar } from './screens.ts';

/** Get started, Mine, Not now for the home screen and the lock: ends where the app is open for writing. */
export async function passFirstRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Get started' }).click();
  await page.getByRole('button', { name: 'Mine', exact: true }).click();
  // A step with nothing to offer is left out.
  const install = page.getByRole('heading', { level: 1, name: 'Put it on your home screen' });
  const lock = page.getByRole('heading', { level: 1, name: 'Set a lock' });
  await install.or(lock).waitFor();
  if (await install.isVisible()) await page.getByRole('button', { name: 'Not now' }).click();
  await lock.waitFor();
  await page.getByRole('button', { name: 'Not now' }).click();
  await mainBar(page).waitFor();
}
