import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openBook } from '../support/open-book.ts';
import { renderApp } from '../support/render-app.tsx';
import { dialog, expectAccessible, press, seeStatus, seeText, write } from './steps.ts';

describe('a word to always mark', () => {
  it('is marked from then on, kept as a fingerprint alone, shown nowhere and in no backup', async () => {
    const app = await renderApp({ address: '/settings/words' });
    await write(app.user, 'Word to mark', 'Big Dave');
    await press(app.user, 'Add');
    await seeStatus('Added. It will be marked from now on.');
    expect(screen.getByRole('textbox', { name: /^Word to mark/u })).toHaveProperty('value', '');
    await expectAccessible();
    const book = openBook(app.gate);
    expect(JSON.stringify(book.getState().markedWords)).not.toMatch(/dave/iu);
    expect(book.getState().markedWords?.fingerprints).toHaveLength(1);
    expect(Object.keys(book.records())).not.toContain('markedWords');

    await app.go('/reflect/new');
    await write(app.user, 'What happened?', 'a good laugh with big dave');
    await app.user.click(await screen.findByRole('button', { name: /to look at/u }, { timeout: 8000 }));
    expect(dialog().getByText('big dave').tagName).toBe('MARK');
    await seeText('You asked to have this word marked.');
    await app.user.click(dialog().getByRole('button', { name: 'Back to my words' }));

    await app.go('/settings/words');
    await press(app.user, 'Forget all of them');
    await seeStatus('All of them are forgotten.');
    expect(book.getState().markedWords?.fingerprints).toEqual([]);
  });

  it('of five words, or of none, changes nothing and says what to do', async () => {
    const app = await renderApp({ address: '/settings/words' });
    await press(app.user, 'Add');
    await seeStatus('Type one to four words first. Nothing was changed.');
    await write(app.user, 'Word to mark', 'one two three four five');
    await press(app.user, 'Add');
    await seeStatus('Type one to four words first. Nothing was changed.');
    expect(openBook(app.gate).getState().markedWords).toBeNull();
  });
});

describe('a word that is never marked', () => {
  it('can be marked again', async () => {
    const app = await renderApp({ address: '/settings/words' });
    await openBook(app.gate).changeSettings({ neverMark: ['kofi'] });
    await press(app.user, 'Mark kofi again');
    await seeText(/^None yet\./u);
    expect(openBook(app.gate).getState().settings?.neverMark).toEqual([]);
  });
});
