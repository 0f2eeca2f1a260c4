import { describe, expect, it } from 'vitest';
import { ownItems, type OwnItem } from '#model/search-own.ts';
import { nearAmong } from '#model/search-near.ts';
import { createOwnSearcher, type NearSearch } from '../../../src/pocketbook/own-searcher.ts';
import { aReflection } from '../../support/builders.ts';

const items = (texts: readonly string[]): readonly OwnItem[] =>
  ownItems({ reflections: texts.map((what) => aReflection({ what })), ratings: [], goals: [], notes: [] });
const near: NearSearch = (words, texts) => Promise.resolve(nearAmong(texts, words));

type Searcher = ReturnType<typeof createOwnSearcher>;

/** Resolves when `look` finds something true, looking after each word of the searcher. */
function until(searcher: Searcher, look: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = searcher.subscribe(() => {
      if (!look()) return;
      stop();
      resolve();
    });
    if (look()) {
      stop();
      resolve();
    }
  });
}

describe('looking through one’s own writing', () => {
  it('gives the newest at once, and later all with their number', async () => {
    const searcher = createOwnSearcher(near);
    searcher.ask(items(Array.from({ length: 5000 }, () => 'rain')), ['rain']);
    // On a slow machine a piece of work may end before the first are found.
    await until(searcher, () => searcher.found() !== null);
    const first = searcher.found();
    expect(first?.isWhole).toBe(false);
    expect(first?.hits.length).toBeGreaterThanOrEqual(50);
    await until(searcher, () => searcher.found()?.isWhole === true);
    expect(searcher.found()?.hits).toHaveLength(5000);
  });

  it('looks again where there are few, and keeps apart what it finds then', async () => {
    const searcher = createOwnSearcher(near);
    searcher.ask(items(['the canal', 'the cnaal']), ['canal']);
    await until(searcher, () => (searcher.found()?.near.length ?? 0) > 0);
    expect(searcher.found()).toMatchObject({
      hits: [{ record: { what: 'the canal' } }],
      near: [{ record: { what: 'the cnaal' } }],
    });
  });

  it('lets the newest question win over a second look that is under way', async () => {
    const signals: AbortSignal[] = [];
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const searcher = createOwnSearcher((words, texts, signal) => {
      signals.push(signal);
      begun();
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve(nearAmong(texts, words))),
      );
    });
    const all = items(['the canal', 'a river']);
    searcher.ask(all, ['cnaal']);
    await beginning;
    searcher.ask(all, ['river']);
    expect(signals[0]?.aborted).toBe(true);
    await until(searcher, () => searcher.found()?.words[0] === 'river');
    expect(searcher.found()).toMatchObject({ words: ['river'], hits: [{}], near: [] });
    searcher.stop();
  });

  it('keeps what it found when the second look cannot be had', async () => {
    let asked: () => void = () => undefined;
    const asking = new Promise<void>((resolve) => (asked = resolve));
    const searcher = createOwnSearcher(() => {
      asked();
      return Promise.reject(new Error('No worker'));
    });
    searcher.ask(items(['the canal']), ['canal']);
    await asking;
    expect(searcher.found()).toMatchObject({ isWhole: true, hits: [{}], near: [] });
  });

  it('forgets what was found once nothing is asked', () => {
    const searcher = createOwnSearcher(near);
    const all = items(['the canal']);
    searcher.ask(all, ['canal']);
    searcher.ask(all, []);
    expect(searcher.found()).toBeNull();
    searcher.stop();
  });
});
