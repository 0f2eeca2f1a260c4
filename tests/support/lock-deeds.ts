/** What a person does with the lock, by the names on the screen. */

import type { Page } from 'playwright-core';
import { arriveAt, enterSettings } from './screens.ts';

export const aPassphrase = 'kettle moss ladder plum';

/** The steps from "Set a lock" to "Go on"; ends wherever they lead. The code that was shown. */
export async function passLockSteps(page: Page, passphrase = aPassphrase): Promise<string> {
  const code = await beginLock(page, passphrase);
  await page.getByRole('heading', { level: 1, name: 'The lock is set' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Go on' }).click();
  return code;
}

/** The same steps to the tap after which the app sets the lock. The code that was shown. */
export async function beginLock(page: Page, passphrase = aPassphrase): Promise<string> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Next' }).click();
  await arriveAt(page, 'Your recovery code');
  const words = page.getByRole('list', { name: 'Your recovery code' }).getByRole('listitem');
  await words.nth(11).waitFor();
  const code = await words.allTextContents();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  for (const label of await page.locator('label', { hasText: /^Word \d+$/u }).allTextContents()) {
    await page.getByLabel(label, { exact: true }).fill(code[Number(/\d+/u.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Check' }).click();
  return code.join(' ');
}

/** Sets a lock from Settings; ends on the page of the lock. */
export async function setLock(page: Page, passphrase = aPassphrase): Promise<string> {
  await enterSettings(page);
  await page.getByRole('button', { name: 'Set a lock' }).click();
  await arriveAt(page, 'Set a lock');
  const code = await passLockSteps(page, passphrase);
  await arriveAt(page, 'Lock');
  return code;
}

export async function unlock(page: Page, passphrase = aPassphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}
