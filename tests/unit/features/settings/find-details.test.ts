import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDetails, type Looked } from '#features/settings/find-details.ts';
import { piecesToCheck, type Piece } from '#features/settings/pieces-to-check.ts';
import { emptyReflection } from '#model/reflection.ts';
import { aDraft, aGoal, aNote, aReflection, noon } from '../../../support/builders.ts';

const pieces = (marks: readonly boolean[]): Piece[] =>
  marks.map((marked, at) => ({
    id: `p${at}`,
    kind: 'entry',
    createdAt: noon,
    binned: false,
    to: '/',
    texts: [marked ? 'mark' : 'plain', null],
  }));

const looking = (changes: Partial<Parameters<typeof findDetails>[1]> = {}) => ({
  after: null,
  wanted: 10,
  hasDetails: (text: string) => Promise.resolve(text.includes('mark')),
  pause: () => Promise.resolve(),
  onProgress: () => undefined,
  signal: new AbortController().signal,
  ...changes,
});

/** Looks again and again, each time behind the last, until the end. */
async function allOf(from: readonly Piece[], wanted: number): Promise<Looked[]> {
  const looks: Looked[] = [];
  for (;;) {
    const looked = await findDetails(from, looking({ wanted, after: looks.at(-1)?.last ?? null }));
    if (!looked) throw new Error('stopped');
    looks.push(looked);
    if (looked.isEnd) return looks;
  }
}

describe('looking for details', () => {
  it('finds each piece with some once, in their order, never more at a time than wanted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 120 }),
        fc.integer({ min: 1, max: 12 }),
        async (marks, wanted) => {
          const looks = await allOf(pieces(marks), wanted);
          expect(looks.every(({ found }) => found.length <= wanted)).toBe(true);
          expect(looks.flatMap(({ found }) => found.map(({ id }) => id))).toEqual(
            marks.flatMap((marked, at) => (marked ? [`p${at}`] : [])),
          );
        },
      ),
    );
  });

  it('lets the phone breathe on the way, and ends when it is told to', async () => {
    const control = new AbortController();
    const progress: number[] = [];
    const stopped = await findDetails(
      pieces(Array.from({ length: 200 }, () => false)),
      looking({
        signal: control.signal,
        onProgress: (done) => progress.push(done),
        pause: () => Promise.resolve(progress.length === 3 ? control.abort() : undefined),
      }),
    );
    expect(stopped).toBeNull();
    expect(progress).toEqual([25, 50, 75]);
  });

  it('has an end where there is nothing', async () => {
    expect(await findDetails([], looking())).toEqual({ found: [], last: null, isEnd: true });
  });
});

describe('the pieces to check', () => {
  it('are all that can be changed, newest first, each with the way to its page', () => {
    const at = (day: number) => ({ createdAt: `2026-11-0${day}T12:00:00.000Z` });
    const entry = aReflection({
      ...at(3),
      what: 'a',
      soWhat: 'b',
      forSupervision: { text: 'c', question: 'd' },
    });
    const binned = aReflection({ ...at(1), deletedAt: noon });
    const begun = { ...aDraft('reflection', { ...emptyReflection, what: 'e' }), ...at(5) };
    const changing = { ...aDraft('reflection', emptyReflection, { target: entry.id }), ...at(4) };
    const goal = aGoal({ ...at(2), want: 'f', steps: [{ id: 's', text: 'g', done: false }] });
    const notes = [
      aNote({ ...at(8), target: { kind: 'competence', id: '3.2.4' } }),
      aNote({ ...at(7), target: { kind: 'unit', id: '2.2' } }),
      aNote({ ...at(6), target: { kind: 'area', id: '4.A' } }),
    ];
    const drafts = [begun, changing, { ...aDraft('goal', { want: 'h', steps: [] }), ...at(9) }];
    const found = piecesToCheck({ reflections: [binned, entry], drafts, goals: [goal], notes });
    expect(found.map(({ kind, to, binned: inBin }) => [kind, to, inBin])).toEqual([
      ['note', '/learn/framework/3.2', false],
      ['note', '/learn/units/2.2', false],
      ['note', '/learn/framework/4.A', false],
      ['draft', `/reflect/new?draft=${begun.id}`, false],
      ['draft', `/reflect/${entry.id}?draft=${changing.id}`, false],
      ['entry', `/reflect/${entry.id}`, false],
      ['goal', `/growth/goals/${goal.id}`, false],
      ['entry', `/reflect/${binned.id}`, true],
    ]);
    expect(found[5]?.texts.filter(Boolean)).toEqual(['a', 'b', 'c', 'd']);
    expect(found[6]?.texts).toEqual(['f', 'g']);
  });
});
