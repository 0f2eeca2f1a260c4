import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';
import {
  allText,
  box,
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

describe('a quick note', () => {
  it('is written, saved, finished, found in the list, read, changed, deleted and taken back', async () => {
    const app = await renderApp();
    await follow(app.user, 'Write');
    await seeHeading('Write');
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    await seeFocusOn(() => box('What happened?'));
    await write(app.user, 'What happened?', 'We walked by the canal.');
    await seeStatus('Saved');
    await press(app.user, 'Done');

    await seeHeading('Saved');
    await seeText('Saved. You can leave it here. Nobody sees this unless you show them.');
    seeNot('We walked by the canal.');
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Help now' })).toBeTruthy();
    await expectAccessible();
    await follow(app.user, 'All entries');

    await seeHeading('Reflect');
    expect(screen.getByRole('heading', { level: 2, name: 'November 2026' })).toBeTruthy();
    await follow(app.user, /We walked by the canal\./u);
    await seeHeading('Entry');
    await seeText('We walked by the canal.');
    await expectAccessible();

    await press(app.user, 'Change');
    await seeHeading('Change this entry');
    await write(app.user, 'What happened?', 'We walked by the river.');
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    await seeText('We walked by the river.');

    await press(app.user, 'Delete');
    await seeStatus('Deleted.');
    seeNot('We walked by the river.');
    await press(app.user, 'Undo');
    await seeText('We walked by the river.');
    await press(app.user, 'Delete');
    await app.go('/reflect');
    await seeText('Nothing here yet. A sentence about today is a whole entry.');
  });

  it('is there the next time', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'A good day.');
    await press(app.user, 'Done');
    await seeHeading('Saved');
    app.close();
    await renderApp({ device: app.device, address: '/reflect' });
    await seeText('A good day.');
  });

  it('without a word is not kept, and says so', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await press(app.user, 'Done');
    await seeText('Write a word or two first, or go back. Nothing has been kept.');
    expect(box('What happened?').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible();
    await write(app.user, 'What happened?', 'A word.');
    seeNot(/Write a word or two first/u);
  });

  it('keeps text as it is: no markup, no lost spaces at the start of a line, no lost emoji', async () => {
    const text = '<b>not bold</b> & 🙂';
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', text);
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    await seeText(text);
  });
});

describe('a short entry', () => {
  it('grows out of the quick note with nothing typed again', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'We talked.');
    await press(app.user, 'Add So what? and Now what?');
    await seeWritten('What happened?', 'We talked.');
    await write(app.user, 'So what?', 'It stayed with me.');
    await write(app.user, 'Now what?', 'Nothing.');
    await expectAccessible();
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    for (const text of ['We talked.', 'It stayed with me.', 'Nothing.']) await seeText(text);
    seeNot('For supervision');

    await press(app.user, 'Change');
    await seeWritten('Now what?', 'Nothing.');
  });
});

describe('words for supervision', () => {
  it('are a layer of their own, which the private words are not in', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'Only mine.');
    await press(app.user, 'Take to supervision');
    expect(screen.queryByRole('button', { name: 'Take to supervision' })).toBeNull();
    await seeWritten('For supervision', '');
    await write(app.user, 'For supervision', 'How to end well.');
    await write(app.user, 'My question', 'Was it too soon?');
    await expectAccessible();
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    await seeText('Was it too soon?');
    await follow(app.user, 'All entries');
    expect(await screen.findByRole('link', { name: /Only mine\..*For supervision/u })).toBeTruthy();
  });

  it('may be all that there is', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await press(app.user, 'Take to supervision');
    await write(app.user, 'My question', 'Is it me?');
    await press(app.user, 'Done');
    await follow(app.user, 'All entries');
    await seeText('Is it me?');
  });

  it('that were opened and left empty are none', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'Only mine.');
    await press(app.user, 'Take to supervision');
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    expect(allText()).not.toContain('For supervision');
  });

  it('can be taken back, and that can be undone', async () => {
    const app = await renderApp({ address: '/reflect/new' });
    await press(app.user, 'Take to supervision');
    await write(app.user, 'For supervision', 'Not after all.');
    await press(app.user, 'Do not take it');
    await seeStatus('It is not for supervision now.');
    expect(screen.queryByRole('textbox', { name: /^For supervision/u })).toBeNull();
    await press(app.user, 'Undo');
    await seeWritten('For supervision', 'Not after all.');
  });
});

describe('an entry that is not there', () => {
  it('is a friendly page with a way on', async () => {
    const app = await renderApp({ address: '/reflect/aaaaaaaa-0000-4000-8000-00000000ffff' });
    await seeHeading('This is not here any more');
    await expectAccessible();
    await follow(app.user, 'All entries');
    await seeHeading('Reflect');
  });
});
