import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '#model/earlier-versions.ts';
import { finishReflection } from '#model/finish-reflection.ts';
import { aReflection, aStamp } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import {
  dialog,
  expectAccessible,
  follow,
  press,
  seeNot,
  seeStatus,
  seeText,
  seeWritten,
  write,
} from './steps.ts';

/** The check waits for a pause in typing. */
const patiently = { timeout: 8000 };
const entries = (app: App) => openBook(app.gate).getState().reflections;
const line = (count: number) =>
  screen.findByRole(
    'button',
    { name: `${count} ${count === 1 ? 'detail' : 'details'} to look at` },
    patiently,
  );

describe('details that could point to a person', () => {
  it('are one quiet line; each is shown where it stands, with why, and changed only by hand', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'Sat with Sarah on Maple Ward. Sarah laughed.');
    await app.user.click(await line(2));
    await expectAccessible();
    expect(dialog().getByText('This looks like a name.')).toBeTruthy();
    await app.user.click(dialog().getByRole('button', { name: 'Alex (made up, for this entry)' }));
    await seeStatus('Changed to “Alex”.');
    await app.user.click(dialog().getByRole('button', { name: 'Undo' }));
    await app.user.click(dialog().getByRole('button', { name: 'Alex (made up, for this entry)' }));
    await app.user.click(dialog().getByRole('button', { name: 'Back to my words' }));
    await seeWritten('What happened?', 'Sat with Alex on Maple Ward. Alex laughed.');
    await line(1);
  });

  it('that were left or are never to be marked are not asked about again', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'Tea with Parveen and Kofi.');
    await app.user.click(await line(2));
    await app.user.click(dialog().getAllByRole('button', { name: 'Leave it' })[0]!);
    await app.user.click(dialog().getAllByRole('button', { name: 'Never mark this word' })[0]!);
    await seeText('Nothing more was found. That does not mean nobody can be recognised.');
    await app.user.click(dialog().getByRole('button', { name: 'Back to my words' }));
    expect(openBook(app.gate).getState().settings?.neverMark).toEqual(['kofi']);
    // Another entry asks about the one that was only left.
    await press(app.user, 'Done');
    await seeText('Saved. You can leave it here. Nobody sees this unless you show them.');
    await app.go('/reflect/new');
    await write(app.user, 'What happened?', 'Parveen and Kofi again.');
    await app.user.click(await line(1));
    expect(dialog().getByText('Parveen')).toBeTruthy();
  });

  it('are marked after Done, which nothing blocks', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'Rang 07700 900123 for Aaliyah.');
    await press(app.user, 'Done');
    await seeText('Saved. You can leave it here. Nobody sees this unless you show them.');
    expect((await screen.findByText('Aaliyah', {}, patiently)).tagName).toBe('MARK');
    await expectAccessible();
    await press(app.user, 'Look at them');
    await app.user.click(dialog().getByRole('button', { name: 'a number' }));
    await seeStatus('Changed to “a number”.');
    expect(entries(app)[0]?.what).toBe('Rang a number for Aaliyah.');
    expect(JSON.stringify(entries(app))).not.toContain('900123');
  });

  it('leave earlier versions too, unless a person wants them there', async () => {
    const app = await renderApp();
    const first = aReflection({ what: 'Sarah came early.' });
    const entry = finishReflection({ ...fieldsOf(first), what: 'Sarah came late.' }, first, '', aStamp());
    await openBook(app.gate).save([{ kind: 'reflections', record: entry }]);
    await app.go(`/reflect/${entry.id}?change`);
    await app.user.click(await line(1));
    expect(dialog().getByRole('checkbox', { name: 'Also take it out of earlier versions' })).toHaveProperty(
      'checked',
      true,
    );
    await app.user.click(dialog().getByRole('button', { name: 'someone' }));
    await seeStatus('Changed to “someone”.');
    await app.user.click(dialog().getByRole('button', { name: 'Back to my words' }));
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    expect(JSON.stringify(openBook(app.gate).records())).not.toMatch(/sarah/iu);
    expect(entries(app)[0]?.earlier?.map(({ fields }) => fields.what)).toEqual(['someone came early.']);
    seeNot(/another tab/u);
  });

  it('put in one after the other leave none behind, however quickly they are pressed', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'Kofi rang 07700 900123.');
    await app.user.click(await line(2));
    act(() => {
      dialog().getByRole('button', { name: 'someone' }).click();
      dialog().getByRole('button', { name: 'a number' }).click();
    });
    await seeStatus(/^Changed to/u);
    await app.user.click(await dialog().findByRole('button', { name: 'Back to my words' }));
    await seeWritten('What happened?', 'someone rang a number.');
  });

  it('that older copies could not lose are told of, and can be tried again', async () => {
    const app = await renderApp();
    const entry = aReflection({ what: 'Sarah came late.' });
    const book = openBook(app.gate);
    await book.save([{ kind: 'reflections', record: entry }]);
    await app.go(`/reflect/${entry.id}?change`);
    const { takeOut } = book;
    let refusals = 0;
    book.takeOut = (...asked) => {
      refusals += 1;
      return refusals === 1
        ? Promise.resolve({ ok: false, reason: 'full', record: null })
        : takeOut(...asked);
    };
    await app.user.click(await line(1));
    await app.user.click(dialog().getByRole('button', { name: 'someone' }));
    await seeText(/^It is out of the words here\./u);
    await expectAccessible();
    await app.user.click(dialog().getByRole('button', { name: 'Try again' }));
    await waitFor(() => seeNot(/^It is out of the words here\./u));
    expect(JSON.stringify(book.getState().reflections)).not.toContain('Sarah');
  });
});
