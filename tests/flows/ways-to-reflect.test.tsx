import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '#model/earlier-versions.ts';
import { finishReflection } from '#model/finish-reflection.ts';
import { aReflection, aStamp } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import {
  allText,
  box,
  dialog,
  expectAccessible,
  follow,
  press,
  seeFocusOn,
  seeHeading,
  seeNot,
  seeStatus,
  seeText,
  seeWritten,
  write,
} from './steps.ts';

async function choose(app: App, way: RegExp): Promise<void> {
  await press(app.user, 'Another way to reflect');
  await app.user.click(await dialog().findByRole('button', { name: way }));
}

const entries = (app: App) => openBook(app.gate).getState().reflections;

describe('another way to reflect', () => {
  it('says when it suits and where it comes from, opens one question at a time, and keeps every word', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'We said goodbye.');
    await press(app.user, 'Add So what? and Now what?');
    await write(app.user, 'Now what?', 'Write the card.');
    await press(app.user, 'Another way to reflect');
    const gibbs = await dialog().findByRole('button', { name: /Gibbs/u });
    expect(within(gibbs.closest('li')!).getByText(/1988/u)).toBeTruthy();
    await expectAccessible();
    await app.user.click(dialog().getByRole('button', { name: /^Endings/u }));
    expect(screen.queryByRole('dialog')).toBeNull();

    // The first question has the words of the quick note; another opens in its place.
    const closed = await screen.findAllByRole('button', { expanded: false });
    expect(closed.length).toBeGreaterThan(2);
    expect(screen.getAllByRole('textbox')[0]).toHaveProperty('value', 'We said goodbye.');
    const boxes = screen.getAllByRole('textbox').length;
    await app.user.click(closed[0]!);
    expect(screen.getAllByRole('textbox')).toHaveLength(boxes);
    await seeFocusOn(() => screen.getAllByRole('textbox')[0]);
    await seeText('Your words: We said goodbye.');
    await app.user.keyboard('A long time coming.');
    await expectAccessible();
    await choose(app, /^Just one box/u);

    // Nothing of it is out of sight in the smaller form.
    await seeWritten('What happened?', 'We said goodbye.');
    await seeWritten('Now what?', 'Write the card.');
    expect(screen.getAllByRole('textbox').map((one) => (one as HTMLTextAreaElement).value)).toContain(
      'A long time coming.',
    );
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    for (const words of ['We said goodbye.', 'A long time coming.', 'Write the card.']) await seeText(words);
    expect(entries(app)[0]?.answers).toEqual({
      [Object.keys(entries(app)[0]!.answers!)[0]!]: 'A long time coming.',
    });
  });

  it('is there again in a draft, with its version', async () => {
    const app = await renderApp({ address: '/reflect/new?model=gibbs' });
    await app.user.type(await screen.findByRole('textbox'), 'It rained.');
    await seeStatus('Saved');
    const [draft] = openBook(app.gate).getState().drafts;
    expect(draft?.fields).toMatchObject({
      depth: 'full',
      model: 'gibbs',
      modelVersion: 1,
      what: 'It rained.',
    });
    await app.go('/');
    await follow(app.user, 'Carry on');
    await screen.findByText(/Gibbs/u);
    expect(await screen.findByRole('textbox')).toHaveProperty('value', 'It rained.');
  });

  it('that this app does not know shows every word all the same', async () => {
    const app = await renderApp();
    const record = aReflection({
      depth: 'full',
      model: 'of-a-newer-app',
      what: 'Here.',
      answers: { 'of-a-newer-app.q': 'And here.' },
    });
    await openBook(app.gate).save([{ kind: 'reflections', record }]);
    await app.go(`/reflect/${record.id}`);
    await seeText('Here.');
    await seeText('And here.');
    await press(app.user, 'Change');
    await seeWritten('A question from before', 'And here.');
  });
});

describe('words to tap', () => {
  it('are kept beside the text, and never in what can leave', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'A walk.');
    await app.user.click(screen.getByText('Where, who with, how it left me'));
    await app.user.click(screen.getByRole('checkbox', { name: 'On a ward' }));
    await app.user.click(screen.getByRole('checkbox', { name: 'Tired' }));
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    await seeText('On a ward · Tired');
    expect(entries(app)[0]).toMatchObject({ where: ['ward'], leftMe: ['tired'], forSupervision: null });
  });
});

describe('words for supervision', () => {
  it('can be brought sentence by sentence, none of them ticked at first', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'We walked. It rained. He laughed.');
    await press(app.user, 'Take to supervision');
    const sentence = (name: string) => screen.findByRole('checkbox', { name });
    for (const name of ['We walked.', 'It rained.', 'He laughed.']) {
      expect(await sentence(name)).toHaveProperty('checked', false);
    }
    await app.user.click(await sentence('It rained.'));
    await app.user.click(await sentence('We walked.'));
    await seeWritten('For supervision', 'It rained. We walked.');
    await app.user.click(await sentence('It rained.'));
    await seeWritten('For supervision', 'We walked.');
    await expectAccessible();
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    expect(entries(app)[0]?.forSupervision).toEqual({ text: 'We walked.', question: '' });
    expect(entries(app)[0]?.what).toBe('We walked. It rained. He laughed.');
  });

  it('can come first', async () => {
    await renderApp({ address: '/reflect/new?for=supervision' });
    await seeWritten('For supervision', '');
    await seeFocusOn(() => box('For supervision'));
  });
});

describe('links and tags', () => {
  it('are suggested from the words, and only added by hand', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(
      app.user,
      'What happened?',
      'I told her a bit about my own admission, then asked if it helped. I was not sure I had shared too much of my story.',
    );
    await press(app.user, 'Link and tag');
    const add = await dialog().findByRole('button', { name: /^Link 3\.2 /u });
    await expectAccessible();
    const others = dialog().queryAllByRole('button', { name: /^Not /u }).length;
    await app.user.click(add);
    expect(dialog().queryAllByRole('button', { name: /^Not /u })).toHaveLength(others - 1);
    await app.user.type(dialog().getByRole('textbox', { name: /^A tag of your own/u }), 'first week{Enter}');
    await press(app.user, 'Done with links');
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    expect(await screen.findByRole('link', { name: /^3\.2 \w/u })).toBeTruthy();
    await seeText('first week');
    expect(entries(app)[0]).toMatchObject({ areas: ['3.2'], tags: ['first week'] });
  });
});

describe('earlier versions', () => {
  it('can be looked at and brought back, and what was there is not lost', async () => {
    const app = await renderApp();
    const first = aReflection({ what: 'As it was.' });
    const entry = finishReflection({ ...fieldsOf(first), what: 'As it is.' }, first, '', aStamp());
    await openBook(app.gate).save([{ kind: 'reflections', record: entry }]);
    await app.go(`/reflect/${entry.id}`);
    await follow(app.user, '1 earlier version');
    await seeHeading('Earlier versions');
    await seeText('As it was.');
    await expectAccessible();
    await press(app.user, 'Bring this back');
    await seeStatus('It is back. What was there a moment ago is an earlier version now.');
    await seeText('As it is.');
    await press(app.user, 'Delete earlier versions');
    await app.user.click(dialog().getByRole('button', { name: 'Delete them' }));
    await seeText('This entry has no earlier versions.');
    await follow(app.user, 'Back to the entry');
    await seeText('As it was.');
    seeNot('As it is.');
  });
});

describe('the ending', () => {
  it('has a quiet page, ways to tell someone, and help', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'A hard day.');
    await press(app.user, 'Done');
    await follow(app.user, 'Sit a minute');
    await seeHeading('Sit a minute');
    await expectAccessible();
    await app.go(`/reflect/${entries(app)[0]!.id}/tell`);
    await seeHeading('Tell someone');
    expect(allText()).toContain('tell your service today');
    await expectAccessible();
    await follow(app.user, 'Take to supervision');
    await seeWritten('For supervision', '');
    await seeWritten('What happened?', 'A hard day.');
  });
});

describe('nothing is lost on the way', () => {
  it('of words for supervision that were taken back and taken again', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await press(app.user, 'Take to supervision');
    await write(app.user, 'For supervision', 'How to end well.');
    await press(app.user, 'Do not take it');
    await seeFocusOn(() => screen.getByRole('button', { name: 'Undo' }));
    await press(app.user, 'Take to supervision');
    await seeWritten('For supervision', 'How to end well.');
  });

  it('of a tag that was typed and not added, nor of words that were tapped alone', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await press(app.user, 'Link and tag');
    await app.user.type(await dialog().findByRole('textbox', { name: /^A tag of your own/u }), 'first week');
    await press(app.user, 'Done with links');
    await seeStatus('Saved');
    await press(app.user, 'Done');
    await seeText('Write a word or two first. What you tapped stays here meanwhile.');
    await seeFocusOn(() => box('What happened?'));
    await app.go('/reflect');
    expect(
      openBook(app.gate)
        .getState()
        .drafts.map(({ fields }) => fields),
    ).toMatchObject([{ tags: ['first week'] }]);
  });

  it('of what was deleted and is written on: it says that Done brings it back', async () => {
    const app = await renderApp();
    const entry = aReflection({ what: 'Gone.', deletedAt: '2026-11-20T10:00:00.000Z' });
    await openBook(app.gate).save([{ kind: 'reflections', record: entry }]);
    await app.go(`/reflect/${entry.id}?change`);
    await seeText('This entry is in the bin. Done brings it back.');
  });
});
