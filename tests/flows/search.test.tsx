import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGoal, aNote, aRating, aReflection, aUnitProgress } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import {
  allText,
  enter,
  expectAccessible,
  follow,
  press,
  seeFocusOn,
  seeHeading,
  seeNot,
  seeStatus,
  seeText,
} from './steps.ts';

const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
const results = () => within(screen.getByRole('search')).getAllByRole('heading', { level: 2 });

/** By the link, as a person does: each visit is a new place in the history, where nothing was looked for yet. */
async function openSearch(): Promise<App> {
  const app = await renderApp();
  await follow(app.user, 'Search');
  await seeHeading('Search');
  return app;
}

async function look(app: App, words: string): Promise<void> {
  await app.user.clear(box());
  await enter(app.user, box(), words);
}

describe('searching', () => {
  it('begins in its box, and gives results as one types', async () => {
    const app = await openSearch();
    await seeFocusOn(() => box());
    await expectAccessible();
    await look(app, 'lis');
    await waitFor(() => expect(results()[0]?.textContent).toMatch(/istening/u));
    await app.user.type(box(), 'tening');
    await seeStatus(/^\d+ results$/u);
    await expectAccessible();
    const [first] = results();
    expect(first?.textContent).toMatch(/^(Unit 2\.5|Area 3\.5) /u);
    expect(first?.querySelector('mark')?.textContent).toBe('listening');
    await app.user.click(within(first!).getByRole('link'));
    await seeHeading(/active listening/u);
  });

  it('gives areas, competences, units and pages, each with its kind and number', async () => {
    const app = await openSearch();
    await look(app, '3.2');
    await waitFor(() => expect(results()[0]?.textContent).toMatch(/^Area 3\.2 /u));
    const names = results().map(({ textContent }) => textContent);
    expect(names.some((name) => name.startsWith('Unit 3.2 '))).toBe(true);
    expect(names.some((name) => name.startsWith('Competence 3.2.1 '))).toBe(true);
    await look(app, 'samaritans');
    await waitFor(() => expect(results()[0]?.textContent).toBe('Page Help now'));
  });

  it('leads to the competence and to the part of a unit', async () => {
    const app = await openSearch();
    await look(app, '3.2.4');
    await waitFor(() => expect(results()).toHaveLength(1));
    expect(within(results()[0]!).getByRole('link').getAttribute('href')).toBe('/learn/framework/3.2#c-3.2.4');
    await look(app, 'nobody is asking');
    await waitFor(() =>
      expect(
        screen.getAllByRole('link').some((link) => link.getAttribute('href') === '/learn/units/2.2#why'),
      ).toBe(true),
    );
    expect(allText()).toContain('Why it matters: ');
  });

  it('says when no page has all the words, and when none has any', async () => {
    const app = await openSearch();
    await look(app, 'carers zzzzzz');
    await seeStatus(/^No page has all of these words\. \d+ come near\.$/u);
    await look(app, 'zzzzzz');
    await seeStatus('0 results');
    await seeText('No page has these words. Try one word, or a plainer one.');
    await expectAccessible();
  });

  it('shows twenty, and more when asked, with the focus on the first of them', async () => {
    const app = await openSearch();
    await look(app, 'person');
    await waitFor(() => expect(results()).toHaveLength(20));
    await press(app.user, 'Show more');
    expect(results()).toHaveLength(40);
    expect(results()[20]?.contains(document.activeElement)).toBe(true);
  });

  it('has the way to help above whatever it finds where the words sound like danger', async () => {
    const app = await openSearch();
    await look(app, 'suicde');
    await waitFor(() => expect(results().length).toBeGreaterThan(0));
    const help = within(screen.getByRole('search')).getByRole('link', { name: 'Help now' });
    expect(help.compareDocumentPosition(results()[0]!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await expectAccessible();
    await look(app, 'supervision');
    await waitFor(() =>
      expect(within(screen.getByRole('search')).queryByRole('link', { name: 'Help now' })).toBeNull(),
    );
  });

  it('has words to begin with', async () => {
    const app = await openSearch();
    await press(app.user, 'Saying no');
    expect(box().value).toBe('Saying no');
    await seeFocusOn(() => box());
    await waitFor(() => expect(results().length).toBeGreaterThan(0));
    seeNot('What you type here is not kept and goes nowhere.');
  });
});

it('a result says where I am with it, in my own words', async () => {
  const app = await renderApp();
  await openBook(app.gate).save([
    { kind: 'ratings', record: aRating({ areaId: '3.5', answer: 'mostly' }) },
    { kind: 'unitProgress', record: aUnitProgress({ unit: '2.5', state: 'trying' }) },
  ]);
  await app.go('/search');
  await look(app, 'listening');
  await seeText('How I see myself: I do this, and it mostly goes all right');
  await seeText('Where I am: Trying it out');
  await look(app, 'carers');
  await waitFor(() => expect(allText()).not.toContain('Where I am:'));
});

it('the words looked for are in no address, no title and no store', async () => {
  const app = await openSearch();
  await look(app, 'xylophone carers');
  await app.user.keyboard('{Enter}');
  await seeStatus(/come near/u);
  expect(app.address()).toBe('/search');
  expect(document.title).toBe('Search - Peer Pocketbook');
  const { ledgerStore } = app.device.place;
  const stored = Array.from({ length: ledgerStore.length }, (_, at) =>
    ledgerStore.getItem(ledgerStore.key(at) ?? ''),
  );
  expect(stored.length).toBeGreaterThan(0);
  expect(stored.join()).not.toMatch(/xylophone/u);
  await app.go('/');
  await app.go('/search');
  expect(box().value).toBe('');
});

it('the search is open during the first run, and before it', async () => {
  await renderApp({ address: '/search', begun: false });
  await seeHeading('Search');
  expect(box().getAttribute('autocomplete')).toBe('off');
});

describe('searching what I wrote', () => {
  const own = () => within(screen.getByRole('region', { name: 'What I wrote' }));
  const ownLinks = () => own().getAllByRole('link');
  async function withWriting(): Promise<App> {
    const app = await renderApp();
    const at = (day: number) => ({ createdAt: `2026-11-0${day}T12:00:00.000Z` });
    await openBook(app.gate).save([
      ...[1, 2, 3, 4].map((day) => ({
        kind: 'reflections',
        record: aReflection({ ...at(day), what: `The zebra walked by, day ${day}.` }),
      })),
      { kind: 'ratings', record: aRating({ ...at(5), areaId: '3.5', because: 'A zebra asked me.' }) },
      { kind: 'goals', record: aGoal({ ...at(6), want: 'See a zebra' }) },
      { kind: 'notes', record: aNote({ ...at(7), text: 'Zebra?' }) },
    ]);
    await follow(app.user, 'Search');
    await seeHeading('Search');
    return app;
  }

  it('gives every kind, the newest first, each with a way to it, and more when asked', async () => {
    const app = await withWriting();
    await seeText('It looks in the framework, the units, Help now and About, and in what you wrote.');
    await look(app, 'zebra');
    await seeStatus('7 in what you wrote');
    expect(ownLinks().map((link) => link.textContent)).toEqual([
      'My note · 7 November 2026Zebra?',
      'Goal · 6 November 2026See a zebra',
      'How I see myself · 5 November 2026A zebra asked me.',
    ]);
    expect(ownLinks().map((link) => link.getAttribute('href'))).toEqual([
      '/learn/framework/3.2',
      expect.stringMatching(/^\/growth\/goals\//u),
      '/growth/areas/3.5',
    ]);
    expect(own().getAllByText('zebra', { selector: 'mark' })).toHaveLength(2);
    await expectAccessible();
    await press(app.user, 'Show more of what I wrote');
    expect(ownLinks()).toHaveLength(7);
    await app.user.click(ownLinks()[3]!);
    await seeHeading('Entry');
    await app.back();
    await waitFor(() => expect(box().value).toBe('zebra'));
    await waitFor(() => expect(ownLinks()).toHaveLength(3));
  });

  it('takes a second look for words with one wrong letter', async () => {
    const app = await withWriting();
    await look(app, 'zbera');
    expect(await screen.findByRole('heading', { level: 3, name: 'Perhaps you meant' })).toBeTruthy();
    expect(ownLinks()[0]!.textContent).toContain('Zebra?');
    await expectAccessible();
  });

  it('is not there while nothing is open', async () => {
    const app = await renderApp({ address: '/search', begun: false });
    await seeText(/It does not look in what you wrote\.$/u);
    await look(app, 'listening');
    await waitFor(() => expect(results().length).toBeGreaterThan(0));
    expect(screen.queryByRole('region', { name: 'What I wrote' })).toBeNull();
  });
});
