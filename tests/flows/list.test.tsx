import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Reflection } from '#model/reflection.ts';
import { aGoal, aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import {
  allText,
  enter,
  expectAccessible,
  follow,
  press,
  seeHeading,
  seeNot,
  seeStatus,
  seeText,
} from './steps.ts';

const rows = () =>
  screen
    .queryAllByRole('link')
    .filter((link) => /^\/reflect\/[0-9a-f-]{36}$/u.test(link.getAttribute('href') ?? ''));
const words = () => rows().map((row) => row.querySelector('.entry-words')?.textContent);
const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Words to find' });
const choose = (app: App, name: string, option: string) =>
  app.user.selectOptions(screen.getByRole('combobox', { name }), option);

async function listWith(entries: readonly Reflection[], address = '/reflect'): Promise<App> {
  const app = await renderApp({ address: '/' });
  await openBook(app.gate).save(entries.map((record) => ({ kind: 'reflections', record })));
  await app.go(address);
  await seeHeading('Reflect');
  return app;
}

const on = (day: string) => ({ createdAt: `${day}T12:00:00.000Z` });
const some = [
  aReflection({ ...on('2026-11-20'), what: 'Tea in the garden.', tags: ['Garden', 'first week'] }),
  aReflection({
    ...on('2026-11-10'),
    what: 'A hard handover.',
    forSupervision: { text: 'How to say no.', question: '' },
    areas: ['3.2'],
  }),
  aReflection({ ...on('2026-10-01'), what: 'Rain on the canal.', model: 'gibbs', tags: ['garden'] }),
];

describe('the list', () => {
  it('is by month, each entry with its first words, its layer and its tags', async () => {
    await listWith(some);
    const november = screen.getByRole('heading', { level: 2, name: 'November 2026' });
    const inNovember = within(november.parentElement!).getAllByRole('listitem');
    expect(inNovember.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Fri 20, 12:00Tea in the garden\.Tags: Garden, first week$/u),
      expect.stringMatching(/^Tue 10, 12:00A hard handover\.For supervision$/u),
    ]);
    expect(screen.getByRole('heading', { level: 2, name: 'October 2026' })).toBeTruthy();
    await expectAccessible();
  });

  it('has all of a long journal in the page once the device was idle', async () => {
    const start = Date.UTC(2026, 5, 1);
    const app = await listWith(
      Array.from({ length: 300 }, (_, at) =>
        aReflection({
          what: `Entry number ${at}.`,
          createdAt: new Date(start + at * 3_600_000).toISOString(),
        }),
      ),
    );
    const items = () => screen.getByRole('search').querySelectorAll('li');
    expect(items()).toHaveLength(60);
    expect(items()[0]!.textContent).toContain('Entry number 299.');
    await waitFor(() => {
      app.platform.world.beIdle();
      expect(items()).toHaveLength(300);
    });
    expect(items()[299]!.textContent).toContain('Entry number 0.');
  });

  it('keeps the place: back from an entry the focus is on its row', async () => {
    const app = await listWith(some);
    await app.user.click(rows()[1]!);
    await seeHeading('Entry');
    await app.back();
    await seeHeading('Reflect');
    await waitFor(() => expect(document.activeElement).toBe(rows()[1]));
  });
});

describe('finding in the list', () => {
  it('by choices, which stand in the address', async () => {
    const app = await listWith(some);
    await press(app.user, 'Find');
    await choose(app, 'For whom', 'For supervision');
    await waitFor(() => expect(words()).toEqual(['A hard handover.']));
    await seeStatus('1 entry');
    expect(app.address()).toBe('/reflect?layer=shared');
    await choose(app, 'For whom', 'Just for me');
    await waitFor(() => expect(words()).toEqual(['Tea in the garden.', 'Rain on the canal.']));
    await choose(app, 'Way to reflect', 'gibbs');
    await waitFor(() => expect(words()).toEqual(['Rain on the canal.']));
    expect(app.address()).toBe('/reflect?layer=private&model=gibbs');
    await expectAccessible();
    await press(app.user, 'Clear');
    await waitFor(() => expect(words()).toHaveLength(3));
    await waitFor(() => expect(app.address()).toBe('/reflect'));
  });

  it('by a tag, in no address', async () => {
    const app = await listWith(some);
    await press(app.user, 'Find');
    await choose(app, 'Tag', 'Garden');
    await waitFor(() => expect(words()).toEqual(['Tea in the garden.', 'Rain on the canal.']));
    await seeStatus('2 entries');
    expect(app.address()).toBe('/reflect');
  });

  it('by an area, a unit or a goal that led here', async () => {
    const goal = aGoal({ want: 'Say no' });
    const app = await listWith([...some, aReflection({ what: 'No.', goals: [goal.id] })]);
    await openBook(app.gate).save([{ kind: 'goals', record: goal }]);
    await app.go('/reflect?area=3.2');
    await waitFor(() => expect(words()).toEqual(['A hard handover.']));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Area' }).value).toBe('3.2');
    await app.go(`/reflect?goal=${goal.id}`);
    await seeText('About the goal: Say no');
    await waitFor(() => expect(words()).toEqual(['No.']));
    await press(app.user, 'Show all');
    await waitFor(() => expect(words()).toHaveLength(4));
    await app.go('/reflect?area=<b>&model=&layer=x');
    await waitFor(() => expect(words()).toHaveLength(4));
  });

  it('by words, wherever they stand in an entry, marked where they are', async () => {
    const app = await listWith(some);
    await press(app.user, 'Find');
    await enter(app.user, box(), 'SAY no');
    await waitFor(() => expect(words()).toEqual(['How to say no.']));
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'say',
      'no',
    ]);
    await seeStatus('1 entry');
    await expectAccessible();
    await app.user.clear(box());
    await enter(app.user, box(), 'first week');
    await waitFor(() => expect(words()).toEqual(['Tea in the garden.']));
    expect(app.address()).toBe('/reflect');
    expect(document.title).not.toMatch(/week/u);
  });

  it('by words with one wrong letter, set apart', async () => {
    const app = await listWith(some);
    await press(app.user, 'Find');
    await enter(app.user, box(), 'graden');
    const near = await screen.findByRole('heading', { level: 2, name: 'Close to it' });
    await seeStatus('No entry has exactly these words.');
    seeNot('No entry fits. Try fewer words, or another choice.');
    expect(near.parentElement!.textContent).toContain('Tea in the garden.');
    await expectAccessible();
    await app.user.clear(box());
    await waitFor(() => seeNot('Close to it'));
    expect(words()).toHaveLength(3);
  });

  it('that finds nothing says so, with a way back to all', async () => {
    const app = await listWith(some);
    await press(app.user, 'Find');
    await app.user.type(box(), 'zz');
    await seeText('No entry fits. Try fewer words, or another choice.');
    await expectAccessible();
    await press(app.user, 'Clear');
    expect(words()).toHaveLength(3);
  });

  it('is still there on the way back from an entry, and gone for another visit', async () => {
    const app = await listWith(some);
    await press(app.user, 'Find');
    await enter(app.user, box(), 'canal');
    await waitFor(() => expect(words()).toHaveLength(1));
    await app.user.click(rows()[0]!);
    await seeHeading('Entry');
    await app.back();
    await waitFor(() => expect(box().value).toBe('canal'));
    await waitFor(() => expect(document.activeElement).toBe(rows()[0]));
    await app.go('/');
    await follow(app.user, 'Reflect');
    await seeHeading('Reflect');
    expect(box().value).toBe('');
    expect(allText()).toContain('Tea in the garden.');
  });
});

it('an empty list is an invitation, with nothing to find in it', async () => {
  await listWith([]);
  await seeText('Nothing here yet. A sentence about today is a whole entry.');
  expect(screen.queryByRole('button', { name: 'Find' })).toBeNull();
  await expectAccessible();
});
