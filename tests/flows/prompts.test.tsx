import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { resolvePrompt } from '#content/content.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp } from '../support/render-app.tsx';
import {
  allText,
  box,
  expectAccessible,
  follow,
  press,
  seeFocusOn,
  seeHeading,
  seeStatus,
  seeText,
  seeWritten,
  write,
} from './steps.ts';

/** The words of a prompt as the content has them now. */
async function wordsOf(ref: string): Promise<string> {
  const found = await resolvePrompt(ref, 'en-GB');
  if (!found) throw new Error(`The content has no prompt ${ref}`);
  return found.text;
}

const question = 'area:3.2:1';
const talk = 'unit:2.2:talk';
const asking = (ref: string) => `/reflect/new?ask=${ref}`;

describe('a prompt of Learn', () => {
  it('stands above the box, and is kept with what was written from it', async () => {
    const words = await wordsOf(question);
    let app = await renderApp({ address: asking(question) });
    await seeText(words);
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    await seeFocusOn(() => box('What happened?'));
    await expectAccessible();
    await write(app.user, 'What happened?', 'It took a while.');
    await seeStatus('Saved');
    expect(openBook(app.gate).getState().drafts).toMatchObject([
      { fields: { prompt: { ref: question, text: words } } },
    ]);

    app.close();
    app = await renderApp({ device: app.device });
    expect(allText()).not.toContain(words);
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'It took a while.');
    await seeText(words);
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    await seeText(words);
    await seeText('It took a while.');
    await expectAccessible();
    await press(app.user, 'Change');
    await write(app.user, 'What happened?', 'It took a long while.');
    await press(app.user, 'Done');
    await seeHeading('Saved');
    expect(openBook(app.gate).getState()).toMatchObject({
      reflections: [{ prompt: { ref: question, text: words }, what: 'It took a long while.' }],
      drafts: [],
    });
  });

  it('to talk about begins with the words for supervision open', async () => {
    const app = await renderApp({ address: asking(talk) });
    await seeText(await wordsOf(talk));
    await write(app.user, 'For supervision', 'I want to ask about this.');
    expect(screen.queryByRole('button', { name: 'Take to supervision' })).toBeNull();
    await expectAccessible();
    await press(app.user, 'Done');
    await seeHeading('Saved');
    expect(openBook(app.gate).getState().reflections).toMatchObject([
      { forSupervision: { text: 'I want to ask about this.' }, prompt: { ref: talk } },
    ]);
  });

  it('to talk about that nothing was written from leaves nothing', async () => {
    const app = await renderApp({ address: asking(talk) });
    await seeText(await wordsOf(talk));
    await app.go('/');
    expect(openBook(app.gate).getState()).toMatchObject({ drafts: [], reflections: [] });
  });

  it('that the content does not have opens the plain note', async () => {
    const app = await renderApp({ address: asking('unit:99.9:reflect') });
    await seeWritten('What happened?', '');
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    await write(app.user, 'What happened?', 'Plain.');
    await press(app.user, 'Done');
    await seeHeading('Saved');
    expect(openBook(app.gate).getState().reflections[0]).not.toHaveProperty('prompt.ref');
  });

  it.each(['', 'area:3.2:0', 'area:3.2:9', 'area::1', 'unit:2.2:idea', '__proto__', 'a'.repeat(5000)])(
    'asked for as %j opens the plain note',
    async (ref) => {
      await renderApp({ address: asking(encodeURIComponent(ref)) });
      await seeWritten('What happened?', '');
    },
  );

  it('does not touch something that was started before', async () => {
    let app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'Started in the corridor.');
    await seeStatus('Saved');
    app.close();
    app = await renderApp({ device: app.device, address: asking(question) });
    await seeText(/Something you started/u);
    await seeWritten('What happened?', '');
    await write(app.user, 'What happened?', 'From the question.');
    await seeStatus('Saved');
    const texts = openBook(app.gate)
      .getState()
      .drafts.map((draft) => (draft.of === 'reflection' ? draft.fields.what : ''));
    expect(texts.sort()).toEqual(['From the question.', 'Started in the corridor.']);
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'Started in the corridor.');
    expect(allText()).not.toContain(await wordsOf(question));
  });

  it('that something was begun from already is offered to be carried on', async () => {
    let app = await renderApp({ address: asking(question) });
    await write(app.user, 'What happened?', 'From the question.');
    await seeStatus('Saved');
    await app.go('/reflect/new');
    await write(app.user, 'What happened?', 'A newer one.');
    await seeStatus('Saved');
    app.close();
    app = await renderApp({ device: app.device, address: asking(question) });
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'From the question.');
  });
});
