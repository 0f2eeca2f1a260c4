import { expect, it } from 'vitest';
import { useApp, useOwner } from '../support/app.ts';
import { writeEntry } from '../support/deeds.ts';
import { arriveAt, enter, eventually, sees } from '../support/screens.ts';

const app = useApp({ serviceWorkers: 'block' });
const owner = useOwner(app);
const box = () => owner.page.getByRole('searchbox', { name: 'Words to find' });
const rows = () => owner.page.getByRole('search').getByRole('listitem');

it('finds an entry by a word with one wrong letter, with its worker, under the policy of the page', async () => {
  const { page } = owner;
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await writeEntry(page, { what: 'We walked by the canal.' });
  await writeEntry(page, { what: 'Tea in the garden.' });
  await enter(page, 'Reflect');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await box().fill('cnaal');
  await sees(page, 'Close to it');
  await eventually(() => rows().allTextContents()).toEqual([expect.stringContaining('by the canal.')]);
  expect(refused).toEqual([]);
  // The worker is gone once it has answered.
  expect(page.workers()).toEqual([]);
});

it('keeps the place: back from an entry the words are there, and the focus is on its row', async () => {
  const { page } = owner;
  await rows().getByRole('link').click();
  await arriveAt(page, 'Entry');
  await page.goBack();
  await eventually(() => box().inputValue()).toBe('cnaal');
  await sees(page, 'Close to it');
  await box().fill('');
  await eventually(() => rows().count()).toBe(2);
  await rows().nth(1).getByRole('link').click();
  await arriveAt(page, 'Entry');
  await page.goBack();
  await arriveAt(page, 'Reflect');
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toContain('canal');
  expect(page.url()).toBe(app.server.url('/reflect'));
});
