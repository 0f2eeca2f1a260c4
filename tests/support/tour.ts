/** One of everything written, then every screen and every dialog looked at. */

import type { Page } from 'playwright-core';
import { box, isSaved, keepNumber, prepare, rateArea, setGoal, writeEntry } from './deeds.ts';
import { setLock, unlock } from './lock-deeds.ts';
import { arriveAt, ready, sees, visit } from './screens.ts';

/** Addresses of what was written. */
export interface Kept {
  entry: string;
  goal: string;
}

/** Words that stand for a person's own, for tests that look whether they get out. */
export const ownWords = {
  what: 'Marmalade morning.',
  soWhat: 'Periwinkle feeling.',
  nowWhat: 'Tangerine plan.',
  forSupervision: 'Rhubarb to talk about.',
  question: 'Gooseberry or not?',
  because: 'Elderflower because.',
  goal: 'Quince by spring',
  step: 'Damson first',
  ask: 'Sloe at the start',
  numberLabel: 'Medlar line',
  number: '01632 960123',
  letter: 'Cloudberry note.',
};

export async function writeOneOfEverything(page: Page): Promise<Kept> {
  const { what, soWhat, nowWhat, forSupervision, question } = ownWords;
  await writeEntry(page, { what, soWhat, nowWhat, forSupervision, question });
  await page.getByRole('link', { name: 'See the entry' }).click();
  await sees(page, what);
  const entry = new URL(page.url()).pathname;
  await rateArea(page, '3.2', 'Learning this', ownWords.because);
  await setGoal(page, ownWords.goal, [ownWords.step]);
  const goal = new URL(page.url()).pathname;
  await keepNumber(page, ownWords.numberLabel, ownWords.number);
  await prepare(page, [ownWords.ask]);
  for (const name of [ownWords.forSupervision, '3.2', ownWords.goal]) {
    await page.getByRole('checkbox', { name }).check({ force: true });
  }
  await sees(page.getByRole('region', { name: 'What your supervisor will see' }), ownWords.forSupervision);
  await isSaved(page);
  return { entry, goal };
}

/** Every address of the map that is built, with what was written, and three that lead nowhere. */
export const addresses = ({ entry, goal }: Kept): string[] => [
  '/',
  '/reflect',
  '/reflect/new',
  entry,
  `${entry}?change`,
  '/learn',
  '/learn/framework',
  '/learn/framework/3.2',
  '/learn/units',
  '/learn/units/2.2',
  '/search',
  '/growth',
  '/growth/areas/3.2',
  '/growth/areas/9.A',
  '/growth/goals',
  '/growth/goals/new',
  goal,
  `${goal}?change`,
  '/supervision',
  '/supervision/prepare',
  '/help-now',
  '/settings',
  '/about',
  '/learn/framework/3.99',
  '/learn/units/9.9',
  '/nowhere',
];

/** Addresses that other screens lead to. Fields and all, but not worth the time of every test that goes round. */
export const furtherAddresses = ({ entry }: Kept): string[] => [
  '/reflect/sit',
  '/reflect/bin',
  '/reflect/tags',
  `${entry}/earlier`,
  `${entry}/tell`,
  '/settings/copies',
  '/settings/words',
  '/settings/moving-on',
  '/settings/move',
  '/settings/watched',
  '/settings/lock',
  '/settings/lock?set',
];

interface Opening {
  at: string;
  button: string;
}

/** What opens over a screen or in it. */
const openings: Opening[] = [
  { at: '/settings', button: 'Back up now' },
  { at: '/settings', button: 'Restore from a backup' },
  { at: '/settings', button: 'Delete everything' },
  { at: '/supervision/prepare', button: 'Save plain text' },
  { at: '/help-now', button: 'Add a number' },
  { at: '/growth/goals/new', button: 'Add a step' },
];

/** Looks at every screen, and at each with what opens on it. */
export async function tour(
  page: Page,
  url: (address: string) => string,
  kept: Kept,
  look: (where: string) => Promise<void>,
): Promise<void> {
  for (const address of addresses(kept)) {
    await visit(page, url(address));
    await look(address);
    for (const { button } of openings.filter(({ at }) => at === address)) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await look(`${address}, ${button}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }
  await ready(page);
}

/** Sets a lock, and looks at what stands before it and beside it. Ends at Today, unlocked. */
export async function tourOfTheLock(
  page: Page,
  url: (address: string) => string,
  look: (where: string) => Promise<void>,
): Promise<void> {
  await visit(page, url('/'));
  await setLock(page);
  await look('Lock');
  await page.getByRole('button', { name: 'Change passphrase' }).click();
  await page.getByRole('dialog').waitFor();
  await look('Lock, Change passphrase');
  await page.keyboard.press('Escape');
  await visit(page, url('/'));
  await arriveAt(page, 'Locked');
  await look('Locked');
  await page.getByRole('button', { name: 'I cannot get in' }).click();
  await page.getByLabel('Recovery code').waitFor();
  await look('Locked, I cannot get in');
  await page.getByRole('button', { name: 'Back to the passphrase' }).click();
  await page.getByRole('button', { name: 'Write something now' }).click();
  await box(page, 'What happened?').fill(ownWords.letter);
  await isSaved(page);
  await look('Locked, Write something now');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await arriveAt(page, 'Locked');
  await unlock(page);
  await sees(page, /^You wrote/u);
  await look('Today, with what was written while it was locked');
}
