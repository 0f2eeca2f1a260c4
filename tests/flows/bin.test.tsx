import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Reflection } from '#model/reflection.ts';
import { aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import {
  dialog,
  expectAccessible,
  follow,
  press,
  seeHeading,
  seeNot,
  seeStatus,
  seeText,
  write,
} from './steps.ts';

async function appWith(entries: readonly Reflection[], address: string): Promise<App> {
  const app = await renderApp({ address: '/' });
  await openBook(app.gate).save(entries.map((record) => ({ kind: 'reflections', record })));
  await app.go(address);
  return app;
}
const entriesOf = (app: App) => openBook(app.gate).getState().reflections;

describe('the bin', () => {
  const thrown = [
    aReflection({ what: 'Thrown away.', deletedAt: '2026-11-03T12:00:00.000Z' }),
    aReflection({ what: 'Too hard to keep.', deletedAt: '2026-11-04T12:00:00.000Z' }),
  ];

  it('is reached from the list only while something is in it', async () => {
    const app = await appWith([aReflection()], '/reflect');
    await seeText('We walked by the canal.');
    expect(screen.queryByRole('link', { name: 'Bin' })).toBeNull();
    await openBook(app.gate).save(thrown.map((record) => ({ kind: 'reflections', record })));
    await follow(app.user, 'Bin');
    await seeHeading('Bin');
    await seeText('Written 21 November 2026. Goes from 3 December 2026 on.');
    const rows = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('.entry-words')?.textContent)).toEqual([
      'Too hard to keep.',
      'Thrown away.',
    ]);
    await expectAccessible();
  });

  it('gives back', async () => {
    const app = await appWith(thrown, '/reflect/bin');
    await press(app.user, 'Put back: Thrown away.');
    await seeStatus('Put back: Thrown away.');
    await waitFor(() => expect(document.activeElement?.className).toContain('found-place'));
    await app.go('/reflect');
    await seeText('Thrown away.');
    seeNot('Too hard to keep.');
  });

  it('lets go for good, once that was said twice', async () => {
    const app = await appWith(thrown, '/reflect/bin');
    await press(app.user, 'Delete for good now: Thrown away.');
    await expectAccessible();
    await app.user.click(dialog().getByRole('button', { name: 'Keep it' }));
    expect(entriesOf(app)).toHaveLength(2);
    for (const words of ['Thrown away.', 'Too hard to keep.']) {
      await press(app.user, `Delete for good now: ${words}`);
      await app.user.click(dialog().getByRole('button', { name: 'Delete for good now' }));
      await seeStatus('Deleted for good.');
      await waitFor(() => seeNot(words));
    }
    await seeText('The bin is empty.');
    expect(entriesOf(app)).toEqual([]);
    await expectAccessible();
    app.close();
    await renderApp({ device: app.device, address: '/reflect' });
    await seeText('Nothing here yet. A sentence about today is a whole entry.');
  });
});

describe('my tags', () => {
  const tagged = [
    aReflection({ what: 'One.', tags: ['ward', 'night'] }),
    aReflection({ what: 'Two.', tags: ['Ward'] }),
    aReflection({ what: 'Three.', tags: ['unit'] }),
  ];
  const tagsOf = (app: App, what: string) => entriesOf(app).find((entry) => entry.what === what)?.tags;

  it('are called something else in every entry, and back', async () => {
    const app = await appWith(tagged, '/reflect');
    await press(app.user, 'Find');
    await follow(app.user, 'Change tags');
    await seeHeading('My tags');
    await expectAccessible();
    await press(app.user, 'Rename Ward');
    await write(app.user, 'New name', 'unit');
    await seeText('You have a tag unit already. The two become one.');
    await expectAccessible();
    await app.user.click(dialog().getByRole('button', { name: 'Rename' }));
    await seeStatus('Ward is now unit in 2 entries.');
    expect(tagsOf(app, 'One.')).toEqual(['unit', 'night']);
    expect(tagsOf(app, 'Two.')).toEqual(['unit']);
    await press(app.user, 'Undo');
    await waitFor(() => expect(tagsOf(app, 'One.')).toEqual(['ward', 'night']));
    expect(tagsOf(app, 'Two.')).toEqual(['Ward']);
    expect(tagsOf(app, 'Three.')).toEqual(['unit']);
    app.close();
    const again = await renderApp({ device: app.device, address: '/reflect/tags' });
    await waitFor(() => expect(tagsOf(again, 'Two.')).toEqual(['Ward']));
  });

  it('are taken away, the entries stay', async () => {
    const app = await appWith(tagged, '/reflect/tags');
    await press(app.user, 'Take away night');
    await seeStatus('night is taken away from 1 entry. Its words stay.');
    expect(tagsOf(app, 'One.')).toEqual(['ward']);
    await press(app.user, 'Undo');
    await waitFor(() => expect(tagsOf(app, 'One.')).toEqual(['ward', 'night']));
  });

  it('need a name', async () => {
    const app = await appWith(tagged, '/reflect/tags');
    await press(app.user, 'Rename night');
    await write(app.user, 'New name', ' # ');
    await app.user.click(dialog().getByRole('button', { name: 'Rename' }));
    await seeText('Type a word first. Nothing has changed.');
    expect(tagsOf(app, 'One.')).toEqual(['ward', 'night']);
  });
});
