import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownProfile } from '../support/app.ts';
import {
  box,
  isSaved,
  keepNumber,
  prepare,
  rateArea,
  setGoal,
  startWriting,
  writeEntry,
} from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { findWords, rareWord } from '../support/profile-search.ts';
import { backUp, deleteEverything, saveSummary } from '../support/saved-files.ts';
import { enter, enterSettings, sees, visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';

describe('the bytes of the browser’s profile', () => {
  it(
    'hold no word that was written, after quitting, after a kill, and after Delete everything',
    { timeout: 120_000 },
    async () => {
      const server = await serve();
      onTestFinished(() => server.stop());
      const { profile, open } = ownProfile();
      const words = { ...fields };
      for (const name of Object.keys(words) as (keyof typeof words)[]) words[name] = rareWord();
      // A word without a vowel is not taken for a name.
      words.removed = `o${words.removed}`;
      const secret = Object.values(words);

      let own = await open();
      let page = await own.context.newPage();
      await visit(page, server.url('/'));
      await passFirstRun(page);
      await writeEverywhere(page, words);
      await own.quit();
      expect(findWords(profile, secret)).toEqual([]);

      own = await open();
      page = await own.context.newPage();
      await visit(page, server.url('/'));
      await page.getByRole('link', { name: 'Carry on' }).click();
      await box(page, 'What happened?').press('Control+End');
      await page.keyboard.type(` ${words.draft}`);
      await isSaved(page);
      await own.kill9();
      expect(findWords(profile, secret)).toEqual([]);

      own = await open();
      page = await own.context.newPage();
      await visit(page, server.url('/reflect'));
      await sees(page, words.what);
      await deleteEverything(page);
      // A word of our own, kept in plain: it must be found, or the search is blind.
      const [inLocalStorage, inDatabase] = [rareWord(), rareWord()];
      await page.evaluate(keepInPlain, { inLocalStorage, inDatabase });
      await own.quit();
      expect(findWords(profile, secret)).toEqual([]);
      const found = findWords(profile, [inLocalStorage, inDatabase]);
      expect(found.some((place) => place.startsWith(`${inLocalStorage} in `))).toBe(true);
      expect(found.some((place) => place.startsWith(`${inDatabase} in `))).toBe(true);
    },
  );
});

/** Every field that a person can type into. */
const fields = {
  what: '',
  soWhat: '',
  nowWhat: '',
  forSupervision: '',
  question: '',
  changed: '',
  because: '',
  halfBecause: '',
  goal: '',
  step: '',
  halfGoal: '',
  ask1: '',
  ask2: '',
  ask3: '',
  numberLabel: '',
  answer: '',
  tag: '',
  removed: '',
  marked: '',
  lookedFor: '',
  filteredBy: '',
  draft: '',
  passphrase: '',
  otherPassphrase: '',
};

async function writeEverywhere(page: Page, words: typeof fields): Promise<void> {
  const { what, soWhat, nowWhat, forSupervision, question } = words;
  await writeEntry(page, { what, soWhat, nowWhat, forSupervision, question });
  await page.getByRole('link', { name: 'See the entry' }).click();
  await page.getByRole('button', { name: 'Change' }).click();
  await box(page, 'What happened?').press('Control+End');
  await page.keyboard.type(` ${words.changed}`);
  await isSaved(page);
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await writeWithTools(page, words);
  await rateArea(page, '3.2', 'Learning this', words.because);
  await box(page, 'Because').fill(words.halfBecause);
  await isSaved(page);
  await setGoal(page, words.goal, [words.step]);
  await keepNumber(page, words.numberLabel, '01632 960456');
  await enter(page, 'Growth');
  await page.getByRole('link', { name: 'My goals' }).click();
  await page.getByRole('link', { name: 'New goal' }).click();
  await box(page, 'What I want').pressSequentially(words.halfGoal);
  await isSaved(page);
  await prepare(page, [words.ask1, words.ask2, words.ask3]);
  for (const name of [words.forSupervision, '3.2', words.goal]) {
    await page.getByRole('checkbox', { name }).check({ force: true });
  }
  await saveSummary(page, 'Save PDF');
  await saveSummary(page, 'Save plain text');
  const made = await backUp(page, words.passphrase);
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('button', { name: 'Restore from a backup' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Backup file')
    .setInputFiles({ name: made.name, mimeType: 'application/octet-stream', buffer: made.bytes });
  await dialog.getByLabel('Passphrase').pressSequentially(words.otherPassphrase);
  await dialog.getByRole('button', { name: 'Look inside' }).click();
  await sees(dialog.getByRole('alert'), 'does not open this file');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await startWriting(page);
  await box(page, 'What happened?').pressSequentially(words.draft);
  await isSaved(page);
}

/** A way to reflect, a tag, a name taken out again, a word to always mark, and words that were looked for. */
async function writeWithTools(page: Page, words: typeof fields): Promise<void> {
  await startWriting(page);
  await box(page, 'What happened?').pressSequentially(`We sat with ${capitalised(words.removed)} there.`);
  await page.getByRole('button', { name: '1 detail to look at' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'someone', exact: true }).click();
  await sees(dialog, 'Changed to “someone”.');
  await dialog.getByRole('button', { name: 'Back to my words' }).click();
  await page.getByRole('button', { name: 'Another way to reflect' }).click();
  await dialog.getByRole('button', { name: /^Endings/u }).click();
  await page.getByRole('button', { expanded: false }).first().click();
  await page.keyboard.type(words.answer);
  await page.getByRole('button', { name: 'Link and tag' }).click();
  await dialog.getByRole('textbox', { name: 'A tag of your own' }).pressSequentially(words.tag);
  await dialog.getByRole('button', { name: 'Add tag' }).click();
  await dialog.getByRole('button', { name: 'Done with links' }).click();
  await isSaved(page);
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('link', { name: 'All entries' }).click();
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page
    .getByRole('textbox', { name: 'Words to find' })
    .or(page.getByRole('searchbox'))
    .first()
    .fill(words.filteredBy);
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.getByRole('searchbox').pressSequentially(words.lookedFor);
  await enterSettings(page);
  await page.getByRole('link', { name: 'Words to mark' }).click();
  await page.getByRole('textbox', { name: 'Word to mark' }).pressSequentially(words.marked);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await sees(page, 'Added. It will be marked from now on.');
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Runs in the page. */
async function keepInPlain({
  inLocalStorage,
  inDatabase,
}: {
  inLocalStorage: string;
  inDatabase: string;
}): Promise<void> {
  localStorage.setItem('control', inLocalStorage);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('control', 1);
    request.onerror = () => reject(request.error ?? new Error('No database'));
    request.onupgradeneeded = () => request.result.createObjectStore('plain');
    request.onsuccess = () => {
      const work = request.result.transaction('plain', 'readwrite', { durability: 'strict' });
      work.objectStore('plain').put(inDatabase, 'word');
      work.oncomplete = () => resolve();
    };
  });
}
