/** What a person does in the app, by the names on the screen. Each begins wherever the bar is in sight. */

import type { Page } from 'playwright-core';
import { arriveAt, enter, sees } from './screens.ts';

export interface EntryWords {
  what: string;
  soWhat?: string;
  nowWhat?: string;
  forSupervision?: string;
  question?: string;
}

export const box = (page: Page, name: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${name.replace('?', '\\?')}`, 'u') });

/** Opens the box for a new entry. */
export async function startWriting(page: Page): Promise<void> {
  await enter(page, 'Reflect');
  await page.getByRole('link', { name: 'Write', exact: true }).click();
  await box(page, 'What happened?').waitFor();
}

/** Types into the boxes of an entry, opening those that are not there yet. */
export async function writeWords(page: Page, words: EntryWords): Promise<void> {
  await box(page, 'What happened?').fill(words.what);
  if (words.soWhat !== undefined || words.nowWhat !== undefined) {
    await page.getByRole('button', { name: /So what\?/ }).click();
    await box(page, 'So what?').fill(words.soWhat ?? '');
    await box(page, 'Now what?').fill(words.nowWhat ?? '');
  }
  if (words.forSupervision !== undefined) {
    await page.getByRole('button', { name: 'Take to supervision' }).click();
    await box(page, 'For supervision').fill(words.forSupervision);
    await box(page, 'My question').fill(words.question ?? '');
  }
}

export async function isSaved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved/u })
    .first()
    .waitFor();
}

export async function finishWriting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await sees(page, 'Nobody sees this unless you show them.');
}

export async function writeEntry(page: Page, words: EntryWords): Promise<void> {
  await startWriting(page);
  await writeWords(page, words);
  await isSaved(page);
  await finishWriting(page);
}

/** Says how one sees oneself in an area, by its words in the list of Growth. */
export async function rateArea(page: Page, areaId: string, step: string, because = ''): Promise<void> {
  await enter(page, 'Growth');
  await page.locator(`a[href$="/growth/areas/${areaId}"]`).click();
  await page.getByRole('radio', { name: step }).check({ force: true });
  await box(page, 'Because').fill(because);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await isSaved(page);
}

export async function setGoal(page: Page, want: string, steps: readonly string[] = []): Promise<void> {
  await enter(page, 'Growth');
  await page.getByRole('link', { name: 'My goals' }).click();
  await page.getByRole('link', { name: 'New goal' }).click();
  await box(page, 'What I want').fill(want);
  for (const [at, step] of steps.entries()) {
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page.getByRole('textbox', { name: `Step ${at + 1}` }).fill(step);
  }
  await page.getByRole('button', { name: 'Save goal' }).click();
  await arriveAt(page, want);
}

/** Opens the page where a summary is built, with these lines as what one wants. */
export async function prepare(page: Page, asks: readonly string[] = []): Promise<void> {
  await enter(page, 'Supervision');
  await page.getByRole('link', { name: 'Get ready for supervision' }).click();
  await arriveAt(page, 'Get ready for supervision');
  for (const [at, ask] of asks.entries())
    await page.getByRole('textbox', { name: `Line ${at + 1}` }).fill(ask);
}

export async function keepNumber(page: Page, label: string, number: string): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Help now' }).click();
  await page.getByRole('button', { name: 'Add a number' }).click();
  await page.getByRole('textbox', { name: 'Whose number' }).fill(label);
  await page.getByRole('textbox', { name: 'Number', exact: true }).fill(number);
  await page.getByRole('button', { name: 'Keep this number' }).click();
  await sees(page.getByRole('main'), number);
}
