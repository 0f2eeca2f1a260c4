import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aGoal, aNote, anId, aReflection, aUnitProgress } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp, type App } from '../support/render-app.tsx';
import {
  allText,
  expectAccessible,
  follow,
  press,
  seeHeading,
  seeStatus,
  seeText,
  seeWritten,
  write,
} from './steps.ts';

const area = '/learn/framework/3.2';
const unit = '/learn/units/2.2';
const onArea = 'My note on this area';

/** The app closed and opened again on the same phone. */
function again(app: App, address: string): Promise<App> {
  app.close();
  return renderApp({ device: app.device, address });
}

describe('what I aim for in an area', () => {
  it('is set from its page, keeps the area, and stands beside it until it is done', async () => {
    const app = await renderApp({ address: area });
    await follow(app.user, 'Set a goal here');
    await seeText('About area 3.2 of the framework.');
    await write(app.user, 'What I want', 'To tell it in three sentences');
    await press(app.user, 'Save goal');
    await seeHeading('To tell it in three sentences');
    expect(openBook(app.gate).getState().goals).toMatchObject([{ areas: ['3.2'] }]);
    await app.go(area);
    await follow(app.user, 'To tell it in three sentences');
    await press(app.user, 'Mark as done');
    await app.go(area);
    await seeText('What I aim for');
    expect(screen.queryByText('To tell it in three sentences')).toBeNull();
  });
});

describe('a private note on an area', () => {
  it('is kept at each keystroke, finished with Done, and there again', async () => {
    let app = await renderApp({ address: area });
    await write(app.user, onArea, 'Ask Sam about this.');
    await seeStatus('Saved');
    await expectAccessible();
    expect(openBook(app.gate).getState().notes).toEqual([]);

    app = await again(app, area);
    await seeWritten(onArea, 'Ask Sam about this.');
    await write(app.user, onArea, 'Ask Sam, and Jo.');
    await press(app.user, 'Done');
    await seeStatus('Saved');
    expect(openBook(app.gate).getState()).toMatchObject({
      notes: [{ target: { kind: 'area', id: '3.2' }, text: 'Ask Sam, and Jo.' }],
      drafts: [],
    });

    app = await again(app, area);
    await seeWritten(onArea, 'Ask Sam, and Jo.');
  });

  it('is not made by looking, nor by typing what was there already', async () => {
    const app = await renderApp({ address: area });
    await seeWritten(onArea, '');
    await write(app.user, onArea, 'A');
    await app.user.clear(await screen.findByRole('textbox', { name: onArea }));
    await app.go('/');
    await waitFor(() => expect(openBook(app.gate).getState()).toMatchObject({ drafts: [], notes: [] }));
  });

  it('can be emptied, and goes to the bin', async () => {
    const app = await renderApp({ address: '/' });
    const book = openBook(app.gate);
    await book.save([{ kind: 'notes', record: aNote() }]);
    await app.go(area);
    await app.user.clear(await screen.findByRole('textbox', { name: onArea }));
    await press(app.user, 'Done');
    await waitFor(() => expect(book.getState().notes[0]?.deletedAt).not.toBeNull());
    await seeWritten(onArea, '');
  });

  it('of two devices is one text with the words of both', async () => {
    const app = await renderApp({ address: '/' });
    const book = openBook(app.gate);
    await book.save(
      ['Ask Sam.', 'Ask Jo.'].map((text) => ({ kind: 'notes', record: aNote({ id: anId(), text }) })),
    );
    await app.go(area);
    await seeWritten(onArea, 'Ask Sam.\n\nAsk Jo.');
    await write(app.user, onArea, 'Ask both.');
    await press(app.user, 'Done');
    await seeStatus('Saved');
    const live = book.getState().notes.filter(({ deletedAt }) => deletedAt === null);
    expect(live.map(({ text }) => text)).toEqual(['Ask both.']);
  });

  it('that changes in another tab while it is only looked at is shown as it is now, and goes on from there', async () => {
    const app = await renderApp({ address: area });
    await seeWritten(onArea, '');
    await act(() => openBook(app.gate).save([{ kind: 'notes', record: aNote({ text: 'From there.' }) }]));
    await seeWritten(onArea, 'From there.');
    await write(app.user, onArea, 'From there, and here.');
    await press(app.user, 'Done');
    await seeStatus('Saved');
    const live = openBook(app.gate)
      .getState()
      .notes.filter(({ deletedAt }) => deletedAt === null);
    expect(live.map(({ text }) => text)).toEqual(['From there, and here.']);
  });

  it('that changes in another tab while it is written on keeps both texts', async () => {
    const app = await renderApp({ address: area });
    await write(app.user, onArea, 'From here.');
    await act(() => openBook(app.gate).save([{ kind: 'notes', record: aNote({ text: 'From there.' }) }]));
    await seeWritten(onArea, 'From here.');
    await press(app.user, 'Done');
    await waitFor(() => {
      const { value } = screen.getByRole<HTMLTextAreaElement>('textbox', { name: onArea });
      expect(value.split('\n\n').sort()).toEqual(['From here.', 'From there.']);
    });
  });

  it('is not on Today, and no field of it is offered while nothing is open', async () => {
    const app = await renderApp({ address: area });
    await write(app.user, onArea, 'Words of mine.');
    await seeStatus('Saved');
    await app.go('/');
    expect(allText()).not.toContain('Words of mine');
    app.close();
    await renderApp({ address: area, begun: false });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Bookmark/u })).toBeNull();
  });
});

describe('a bookmark', () => {
  it('is set, found on Learn, and taken away again', async () => {
    let app = await renderApp({ address: area });
    await press(app.user, 'Bookmark this area');
    expect(await screen.findByRole('button', { name: 'Bookmarked', pressed: true })).toBeTruthy();
    app = await again(app, '/learn');
    await expectAccessible();
    const list = (await screen.findByRole('heading', { name: 'My bookmarks' })).parentElement!;
    await app.user.click(within(list).getByRole('link', { name: /^3\.2 /u }));
    await press(app.user, 'Bookmarked');
    expect(await screen.findByRole('button', { name: 'Bookmark this area', pressed: false })).toBeTruthy();
    await app.go('/learn');
    expect(screen.queryByRole('heading', { name: 'My bookmarks' })).toBeNull();
  });

  it('and a note can be on one competence', async () => {
    let app = await renderApp({ address: area });
    await press(app.user, 'Bookmark 3.2.2');
    expect(await screen.findByRole('button', { name: 'Bookmarked 3.2.2', pressed: true })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'My note on 3.2.2' })).toBeNull();
    await press(app.user, 'Add a note on 3.2.2');
    await write(app.user, 'My note on 3.2.2', 'Hard on the ward.');
    await expectAccessible();
    await seeStatus('Saved');

    // The bookmark, and the note that was begun.
    app = await again(app, '/learn');
    await waitFor(() => {
      const links = screen.getAllByRole('link', { name: /^3\.2\.2, in /u });
      const address = '/learn/framework/3.2#c-3.2.2';
      expect(links.map((link) => link.getAttribute('href'))).toEqual([address, address]);
    });
    await app.go(area);
    await press(app.user, 'My note on 3.2.2');
    await seeWritten('My note on 3.2.2', 'Hard on the ward.');
  });
});

describe('what I wrote', () => {
  it('from the questions of an area or the prompts of a unit is beside it, the newest three', async () => {
    const app = await renderApp({ address: '/' });
    const entries = ['One.', 'Two.', 'Three.', 'Four.'].map((what, at) =>
      aReflection({
        what,
        createdAt: `2026-11-0${at + 1}T12:00:00.000Z`,
        prompt: { ref: 'area:3.2:1', text: 'What helps?' },
      }),
    );
    const other = aReflection({ what: 'Elsewhere.', prompt: { ref: 'unit:2.2:reflect', text: 'Think.' } });
    await openBook(app.gate).save([...entries, other].map((record) => ({ kind: 'reflections', record })));
    await app.go(area);
    await seeText('Four.');
    expect(allText()).toContain('Two.');
    expect(allText()).not.toContain('One.');
    expect(allText()).not.toContain('Elsewhere.');
    await app.go(unit);
    await follow(app.user, /Elsewhere\./u);
    await seeHeading('Entry');
    await seeText('Think.');
  });

  it('and linked to an area, a unit or a goal is there too, with the way to all of it', async () => {
    const app = await renderApp({ address: '/' });
    const goal = aGoal({ want: 'Say no' });
    const linked = aReflection({ what: 'Linked.', areas: ['3.2'], units: ['2.2'], goals: [goal.id] });
    await openBook(app.gate).save([
      { kind: 'goals', record: goal },
      { kind: 'reflections', record: linked },
      { kind: 'reflections', record: aReflection({ what: 'Elsewhere.' }) },
    ]);
    for (const address of [area, unit, `/growth/goals/${goal.id}`]) {
      await app.go(address);
      await seeText('Linked.');
      expect(allText()).not.toContain('Elsewhere.');
      await expectAccessible();
    }
    await follow(app.user, 'See all in Reflect');
    await seeHeading('Reflect');
    await seeText('About the goal: Say no');
    await seeText('Linked.');
  });
});

/** What watches the parts of a unit, in the test's hand: jsdom lays nothing out. */
let reach: (part: string) => void;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #seen: IntersectionObserverCallback;
      readonly #parts: Element[] = [];
      constructor(seen: IntersectionObserverCallback) {
        this.#seen = seen;
        reach = (part) => {
          const target = this.#parts.find(({ id }) => id === part);
          if (!target) return;
          const entry = { isIntersecting: true, target } as IntersectionObserverEntry;
          this.#seen([entry], this as unknown as IntersectionObserver);
        };
      }
      observe(part: Element) {
        this.#parts.push(part);
      }
      disconnect() {
        this.#parts.length = 0;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const states = () => within(screen.getByRole('radiogroup', { name: 'Where I am with this unit' }));
const chosen = () =>
  states()
    .getAllByRole<HTMLInputElement>('radio')
    .filter(({ checked }) => checked)
    .map(({ labels }) => labels?.[0]?.textContent);
/** Puts the phone away: the last moment to save. */
const hide = (app: App) => act(() => app.platform.world.hide());

describe('where I am with a unit', () => {
  it('is chosen in plain words and kept at once', async () => {
    let app = await renderApp({ address: unit });
    expect(
      states()
        .getAllByRole<HTMLInputElement>('radio')
        .map(({ labels }) => labels?.[0]?.textContent),
    ).toEqual(['Not started', 'Reading', 'Trying it out', 'Part of my practice']);
    expect(chosen()).toEqual(['Not started']);
    await app.user.click(states().getByRole('radio', { name: 'Trying it out' }));
    await expectAccessible();
    await act(() => app.gate.flush());
    app = await again(app, unit);
    expect(chosen()).toEqual(['Trying it out']);
  });

  it('becomes reading with the second part, and the place waits here and on Today', async () => {
    let app = await renderApp({ address: unit });
    hide(app);
    expect(openBook(app.gate).getState().unitProgress).toEqual([]);
    reach('ideas');
    reach('story');
    hide(app);
    await waitFor(() => expect(chosen()).toEqual(['Reading']));
    expect(screen.queryByRole('link', { name: /^Go on from/u })).toBeNull();
    await act(() => app.gate.flush());

    app = await again(app, '/');
    await screen.findByRole('heading', { name: 'Go on with unit 2.2' });
    await seeText('A story');
    await expectAccessible();
    await follow(app.user, 'Go on learning');
    const resume = await screen.findByRole('link', { name: 'Go on from A story' });
    expect(resume.getAttribute('href')).toBe(`${unit}#story`);
    await expectAccessible();
  });

  it('is kept when the page is left, and not lost by a look at the top', async () => {
    const app = await renderApp({ address: unit });
    reach('talk');
    await app.go('/');
    const progress = () => openBook(app.gate).getState().unitProgress;
    expect(progress()).toMatchObject([{ unit: '2.2', state: 'reading', place: 'talk' }]);
    await app.go(unit);
    reach('why');
    await app.go('/');
    expect(progress()).toMatchObject([{ place: 'talk' }]);
  });

  it('is written once though the same part is reached again', async () => {
    const app = await renderApp({ address: unit });
    reach('ideas');
    hide(app);
    const { version } = openBook(app.gate).getState().unitProgress[0]!;
    reach('ideas');
    hide(app);
    await app.go('/');
    expect(openBook(app.gate).getState().unitProgress).toMatchObject([{ version }]);
  });

  it('is never taken back by reading, and what was chosen by hand stays', async () => {
    const app = await renderApp({ address: '/' });
    const book = openBook(app.gate);
    await book.save([
      { kind: 'unitProgress', record: aUnitProgress({ state: 'part-of-practice', place: '' }) },
    ]);
    await app.go(unit);
    reach('ideas');
    hide(app);
    expect(chosen()).toEqual(['Part of my practice']);
    await app.user.click(states().getByRole('radio', { name: 'Not started' }));
    reach('story');
    hide(app);
    expect(chosen()).toEqual(['Not started']);
    expect(book.getState().unitProgress).toMatchObject([{ state: 'not-started', place: '' }]);
    await app.go('/');
    expect(screen.queryByRole('heading', { name: /^Go on with unit/u })).toBeNull();
  });

  it('is nothing and asks nothing while no pocketbook is open', async () => {
    await renderApp({ address: unit, begun: false });
    expect(screen.queryByRole('radiogroup', { name: 'Where I am with this unit' })).toBeNull();
    expect(screen.queryByText('Not started')).toBeNull();
  });
});
