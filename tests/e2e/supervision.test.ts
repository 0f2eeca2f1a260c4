import { describe, expect, it } from 'vitest';
import { useApp, useOwner } from '../support/app.ts';
import { isSaved, prepare, rateArea, setGoal, writeEntry } from '../support/deeds.ts';
import { pdfTags, pdfWords } from '../support/pdf.ts';
import { fileFrom, saveSummary } from '../support/saved-files.ts';
import { eventually, reload, sees } from '../support/screens.ts';

const app = useApp({ serviceWorkers: 'block' });
const owner = useOwner(app);

const notice =
  'Chosen and written by the worker for supervision. Not a care record, incident report or assessment. If it raises a risk, follow your procedure: nobody has been told by this file. Delete after the meeting unless you agreed to keep it.';
const ownView = "The worker's own view, for a conversation. Not evidence of competence or capability.";
const now = new Date();
const dayOfFile = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');
const dayInWords = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const preview = () => owner.page.getByRole('region', { name: 'What your supervisor will see' });
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}'@.:]+/gu) ?? [];
const tick = (name: string) => owner.page.getByRole('checkbox', { name }).check({ force: true });

describe('before supervision', () => {
  it('gathers what may leave, none of it ticked, and shows what will be seen', async () => {
    const { page } = owner;
    await writeEntry(page, {
      what: 'The corridor was loud and I froze.',
      soWhat: 'I felt small.',
      nowWhat: 'Breathe first.',
      forSupervision: 'How to begin again after freezing.',
      question: 'What do you do when it happens?',
    });
    await writeEntry(page, { what: 'The kettle broke.', forSupervision: 'Leave this one at home.' });
    await writeEntry(page, { what: 'Only mine, never theirs.' });
    await rateArea(page, '3.2', 'Learning this', 'A because that stays here.');
    await setGoal(page, 'To speak sooner', ['A step that stays here']);
    await prepare(page, ['More time with newcomers', '', 'A quieter room']);
    const boxes = page.getByRole('checkbox');
    expect(
      await boxes.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).checked).length),
    ).toBe(0);
    for (const name of ['How to begin again', 'Leave this one', /^3\.2 /, 'To speak sooner']) {
      expect(await page.getByRole('checkbox', { name }).count(), String(name)).toBe(1);
    }
    await tick('How to begin again after freezing.');
    await tick('3.2');
    await tick('To speak sooner');
    await isSaved(page);
    await sees(preview(), 'How to begin again after freezing.');
    await reload(page);
    await sees(preview(), 'A quieter room');
  });

  it('gives a PDF with exactly what was ticked, and the lines that every output carries', async () => {
    const { page } = owner;
    const area = await page
      .getByRole('checkbox', { name: '3.2' })
      .locator('xpath=following-sibling::label')
      .innerText();
    const expected = [
      `For supervision Made on ${dayInWords}`,
      'What I want from this meeting More time with newcomers A quieter room',
      'What I want to talk about How to begin again after freezing. My question: What do you do when it happens?',
      `How I see myself ${ownView} ${area} Learning this`,
      'Goals To speak sooner',
      'What we agree Action Who By when',
      notice,
    ].join(' ');
    expect(wordsOf(await preview().locator('.paper').innerText())).toEqual(wordsOf(expected));
    const pdf = await saveSummary(page, 'Save PDF');
    expect(pdf.name).toBe(`summary-${dayOfFile}.pdf`);
    expect(wordsOf(pdfWords(pdf.bytes).replace('Page 1 of 1', ''))).toEqual(wordsOf(expected));
    const tags = pdfTags(pdf.bytes);
    for (const tag of ['Document', 'H1', 'H2', 'LI']) expect(tags).toMatch(new RegExp(`\\b${tag}\\b`, 'u'));
    const text = await saveSummary(page, 'Save plain text');
    expect(text.name).toBe(`summary-${dayOfFile}.txt`);
    expect(wordsOf(text.bytes.toString('utf8').replaceAll('_', ''))).toEqual(wordsOf(expected));
    await sees(page, 'This file is not locked.');
  });

  it('asks three questions first, and says what could point to somebody', async () => {
    const { page } = owner;
    const line = page.getByRole('textbox', { name: 'Line 2' });
    await line.fill('NHS 943 476 5919, not 943 476 5918; ring 07700 900123; M1 1AE; sam@example.org');
    await page.getByRole('button', { name: 'Save plain text' }).click();
    const dialog = page.getByRole('dialog');
    for (const words of [
      'Would anyone on my team know who this is?',
      'Would they know themselves, and mind?',
      'Is the detail needed?',
      'This looks like an NHS number: 943 476 5919',
      'This looks like a phone number: 07700 900123',
      'This looks like a postcode: M1 1AE',
      'This looks like an e-mail address: sam@example.org',
      'Finding nothing does not mean nobody can be recognised.',
    ]) {
      await sees(dialog, words);
    }
    expect(await dialog.getByText('943 476 5918').count()).toBe(0);
    expect(await dialog.getByRole('button', { name: 'Save', disabled: false }).count()).toBe(1);
    await dialog.getByRole('button', { name: 'Go back' }).click();
    await line.fill('');
  });

  it('says so when the PDF cannot show a character, and offers plain text', async () => {
    const { page } = owner;
    await page.getByRole('textbox', { name: 'Line 2' }).fill('A day of 🙂 and ŵ');
    await page.getByRole('button', { name: 'Save PDF' }).click();
    await sees(page.getByRole('alert'), 'The PDF cannot show these characters: 🙂');
    await page.getByRole('alert').getByRole('button', { name: 'Save plain text instead' }).click();
    const text = await fileFrom(page, () =>
      page.getByRole('dialog').getByRole('button', { name: 'Save' }).click(),
    );
    expect(text.bytes.toString('utf8')).toContain('A day of 🙂 and ŵ');
    await page.getByRole('textbox', { name: 'Line 2' }).fill('Cwrw a dŵr, tŷ haf');
    expect(pdfWords((await saveSummary(page, 'Save PDF')).bytes)).toContain('Cwrw a dŵr, tŷ haf');
  });

  it('can be cleared without touching what was written', async () => {
    const { page } = owner;
    await page.getByRole('button', { name: 'Start again' }).click();
    await sees(preview(), 'Tick something above');
    await eventually(() => page.getByRole('textbox', { name: 'Line 1' }).inputValue()).toBe('');
    expect(await page.getByRole('checkbox', { name: 'How to begin again' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Save PDF' }).count()).toBe(0);
  });
});
