import { describe, expect, it } from 'vitest';
import { useApp, useOwner } from '../support/app.ts';
import { box, finishWriting, isSaved, startWriting, writeEntry, writeWords } from '../support/deeds.ts';
import { arriveAt, enter, eventually, reload, sees, visit } from '../support/screens.ts';

const app = useApp({ serviceWorkers: 'block' });
const owner = useOwner(app);

describe('writing', () => {
  it('takes two taps from Today to typing, the box there without a choice', async () => {
    const { page } = owner;
    await sees(page, 'Anything from today you want to keep? One sentence is enough.');
    await page.getByRole('link', { name: 'Write', exact: true }).click();
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('We had tea in the garden.');
    expect(await box(page, 'What happened?').inputValue()).toBe('We had tea in the garden.');
    await isSaved(page);
    await finishWriting(page);
  });

  it('keeps a quick note in the list by its first words, to be opened', async () => {
    const { page } = owner;
    await page.getByRole('link', { name: 'All entries' }).click();
    await page.getByRole('link', { name: /tea in the garden/ }).click();
    await arriveAt(page, 'Entry');
    await sees(page, 'Never put in a summary.');
    await reload(page);
    await sees(page, 'We had tea in the garden.');
  });

  it('changes an entry, and keeps the one before until Done', async () => {
    const { page } = owner;
    await writeEntry(page, { what: 'First of all.' });
    await page.getByRole('link', { name: 'See the entry' }).click();
    await page.getByRole('button', { name: 'Change' }).click();
    await box(page, 'What happened?').fill('On second thoughts.');
    await isSaved(page);
    await enter(page, 'Reflect');
    await page.getByRole('link', { name: /First of all/ }).click();
    await sees(page, 'First of all.');
    await page.getByRole('link', { name: 'Carry on' }).click();
    await eventually(() => box(page, 'What happened?').inputValue()).toBe('On second thoughts.');
    await finishWriting(page);
    await enter(page, 'Reflect');
    await sees(page, 'On second thoughts.');
    expect(await page.getByText('First of all').count()).toBe(0);
    expect(await page.getByText('On second thoughts').count()).toBe(1);
  });

  it('deletes an entry and takes that back', async () => {
    const { page } = owner;
    await writeEntry(page, { what: 'To be thrown away.' });
    await page.getByRole('link', { name: 'See the entry' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await sees(page, 'Deleted.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await sees(page, 'To be thrown away.');
    await page.getByRole('button', { name: 'Delete' }).click();
    await sees(page, 'Deleted.');
    await enter(page, 'Reflect');
    await sees(page, 'We had tea in the garden.');
    expect(await page.getByText('To be thrown away').count()).toBe(0);
    await reload(page);
    await sees(page, 'We had tea in the garden.');
    expect(await page.getByText('To be thrown away').count()).toBe(0);
  });

  it('has one box of each name, one Done, one Saved, and grows without losing a word', async () => {
    const { page } = owner;
    await startWriting(page);
    expect(await page.getByRole('button', { name: 'Take to supervision' }).count()).toBe(1);
    await writeWords(page, {
      what: 'What it was.',
      soWhat: 'What it meant.',
      nowWhat: 'What comes next.',
      forSupervision: 'What I bring.',
      question: 'How would you have put it?',
    });
    const names = ['What happened?', 'So what?', 'Now what?', 'For supervision', 'My question'];
    for (const name of names) expect(await box(page, name).count(), name).toBe(1);
    expect(await page.getByRole('textbox').count()).toBe(names.length);
    expect(await page.getByRole('button', { name: 'Done' }).count()).toBe(1);
    await isSaved(page);
    expect(await page.getByRole('status').filter({ hasText: 'Saved' }).count()).toBe(1);
    await finishWriting(page);
    await page.getByRole('link', { name: 'See the entry' }).click();
    for (const words of [
      'What it was.',
      'What it meant.',
      'What comes next.',
      'What I bring.',
      'How would you',
    ]) {
      await sees(page, words);
    }
    await enter(page, 'Reflect');
    await sees(page.getByRole('listitem').filter({ hasText: 'What it was.' }), 'For supervision');
  });

  it('offers what was started, without its words', async () => {
    const { page } = owner;
    await startWriting(page);
    await box(page, 'What happened?').fill('Half a thought about the kitchen');
    await isSaved(page);
    await visit(page, app.server.url('/'));
    await sees(page, /^Something you started, \d\d:\d\d/);
    expect(await page.getByText('kitchen').count()).toBe(0);
    await page.getByRole('link', { name: 'Carry on' }).click();
    await eventually(() => box(page, 'What happened?').inputValue()).toBe('Half a thought about the kitchen');
    await finishWriting(page);
  });

  it('says so when there is nothing to keep, and when there is no such entry', async () => {
    const { page } = owner;
    await startWriting(page);
    await page.getByRole('button', { name: 'Done' }).click();
    await sees(page, /Write a word or two first/);
    await visit(page, app.server.url('/reflect/00000000-0000-4000-8000-000000000000'));
    await arriveAt(page, 'This is not here any more');
  });

  it('gives the focus back when a dialog closes, and keeps what is typed after Done in the entry or nowhere', async () => {
    const { page } = owner;
    await startWriting(page);
    await box(page, 'What happened?').fill('Told in the corridor.');
    const tools = page.getByRole('button', { name: 'Link and tag' });
    await tools.press('Enter');
    await page.getByRole('dialog').getByRole('heading', { name: 'Link and tag' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await tools.evaluate((one) => one === document.activeElement)).toBe(true);
    await box(page, 'What happened?').press('Control+End');
    await page.keyboard.press('Control+End');
    await page.evaluate(() => {
      document.querySelector<HTMLButtonElement>('.editor-bar button[type=submit]')?.click();
    });
    await page.keyboard.type(' Late.');
    await sees(page, 'Nobody sees this unless you show them.');
    await enter(page, 'Reflect');
    await sees(page, 'Told in the corridor.');
    expect(await page.getByRole('heading', { name: 'Started and not finished' }).count()).toBe(0);
  });
});
