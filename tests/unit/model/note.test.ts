import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Target } from '#model/bookmark.ts';
import { finishNote, joinedText, noteDraftTarget, targetOfNoteDraft } from '#model/finish-note.ts';
import { noteSchema, type Note } from '#model/note.ts';
import { nextVersion } from '#model/record.ts';
import { anId, aNote, aStamp, noon } from '../../support/builders.ts';

const area: Target = { kind: 'area', id: '3.2' };
const unit: Target = { kind: 'unit', id: '3.2' };
const later = '2026-11-22T08:00:00.000Z';

function after(before: readonly Note[], saved: readonly Note[]): Note[] {
  return [...new Map([...before, ...saved].map((record) => [record.id, record])).values()];
}

const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/);
const notes = fc.array(
  fc
    .record({
      target: fc.constantFrom(area, unit),
      text: fc.oneof(words, fc.constant(' ')),
      createdAt: fc.constantFrom(noon, later),
      deletedAt: fc.constantFrom(null, null, noon),
    })
    .map((fields) => aNote(fields)),
  { maxLength: 5 },
);

it('a note fits its shape, and one without words does not', () => {
  expect(v.is(noteSchema, aNote())).toBe(true);
  expect(v.is(noteSchema, { ...aNote(), text: undefined })).toBe(false);
});

describe('a draft of a note', () => {
  it('is kept apart for an area and for a unit of one number, and says what it is on', () => {
    expect(noteDraftTarget(area)).not.toBe(noteDraftTarget(unit));
    for (const target of [area, unit]) expect(targetOfNoteDraft(noteDraftTarget(target))).toEqual(target);
  });

  it.each(['', 'area', 'person:1', '3.2'])('kept under %j by another app says nothing', (place) => {
    expect(targetOfNoteDraft(place)).toBeNull();
  });
});

describe('notes of two devices on one place', () => {
  const [first, second] = [aNote({ text: 'Ask Sam.' }), aNote({ text: 'Ask Jo.', createdAt: later })];

  it('are one text, the older first, each text once', () => {
    expect(joinedText([second, first], area)).toBe('Ask Sam.\n\nAsk Jo.');
    expect(joinedText([first, aNote({ text: ' Ask Sam. ' })], area)).toBe('Ask Sam.');
  });

  it('are one note once that text was finished', () => {
    const both = [first, second];
    const saved = finishNote(both, area, both, { text: 'Ask them both. ' }, anId(), aStamp);
    expect(saved).toMatchObject([
      { id: first.id, text: 'Ask them both.', ancestors: [first.version], deletedAt: null },
      { id: second.id, text: 'Ask Jo.', deletedAt: noon },
    ]);
    expect(joinedText(after(both, saved), area)).toBe('Ask them both.');
  });

  it('drop no word, in whatever order they come', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const text = joinedText(all, area);
        expect(joinedText([...all].reverse(), area)).toBe(text);
        for (const note of all) {
          if (note.target === area && note.deletedAt === null) expect(text).toContain(note.text.trim());
        }
      }),
    );
  });
});

describe('finishing a note', () => {
  it('makes a new one where there was none', () => {
    const id = anId();
    expect(finishNote([], unit, [], { text: ' Try it.\n' }, id, aStamp)).toMatchObject([
      { id, target: unit, text: 'Try it.' },
    ]);
  });

  it('without a word makes none, and puts an earlier one in the bin', () => {
    const earlier = aNote();
    expect(finishNote([], area, [], { text: ' ' }, anId(), aStamp)).toEqual([]);
    expect(finishNote([earlier], area, [earlier], { text: '' }, anId(), aStamp)).toMatchObject([
      { id: earlier.id, deletedAt: noon },
    ]);
  });

  it('leaves what another tab wrote meanwhile beside it', () => {
    const begunFrom = aNote({ text: 'Old.' });
    const theirs = nextVersion(begunFrom, { text: 'Theirs.' }, aStamp(later));
    const saved = finishNote([theirs], area, [begunFrom], { text: 'Mine.' }, anId(), aStamp);
    expect(
      joinedText(after([theirs], saved), area)
        .split('\n\n')
        .sort(),
    ).toEqual(['Mine.', 'Theirs.']);
  });

  it('shows just what was finished, and touches nothing else', () => {
    fc.assert(
      fc.property(notes, fc.oneof(words, fc.constant('')), (before, text) => {
        const kept = after(before, finishNote(before, area, before, { text }, anId(), aStamp));
        expect(joinedText(kept, area)).toBe(text);
        expect(joinedText(kept, unit)).toBe(joinedText(before, unit));
        expect(kept.length).toBeGreaterThanOrEqual(before.length);
      }),
    );
  });
});
