import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { finishReflection } from '#model/finish-reflection.ts';
import { emptyReflection, reflectionSchema, type ReflectionFields } from '#model/reflection.ts';
import { aReflection, aStamp, noon } from '../../support/builders.ts';

const fields = (changes: Partial<ReflectionFields>): ReflectionFields => ({ ...emptyReflection, ...changes });
const shared = (text: string, question = '') => ({ forSupervision: { text, question } });

describe('finishing an entry', () => {
  it('makes a new one of a kind that remembers by which questions it was written', () => {
    const stamp = aStamp();
    const made = finishReflection(
      fields({ what: 'We met.' }),
      null,
      '11111111-0000-4000-8000-000000000000',
      stamp,
    );
    expect(made).toMatchObject({
      what: 'We met.',
      model: 'three-questions',
      modelVersion: 1,
      createdAt: noon,
    });
    expect(made.version).toBe(stamp.version);
    expect(v.is(reflectionSchema, made)).toBe(true);
  });

  it('makes the next version of an earlier one, with its id, its day and what this app does not know', () => {
    const earlier = aReflection({ createdAt: '2026-01-01T09:00:00.000Z', tags: ['a', 'b'], modelVersion: 7 });
    const made = finishReflection(fields({ what: 'Changed.' }), earlier, 'unused', aStamp(noon));
    expect(made).toMatchObject({
      id: earlier.id,
      ancestors: [earlier.version],
      createdAt: earlier.createdAt,
      updatedAt: noon,
      what: 'Changed.',
      tags: ['a', 'b'],
      modelVersion: 7,
    });
  });

  it('brings back an entry that was deleted meanwhile: words just written are never in the bin', () => {
    const made = finishReflection(
      fields({ what: 'Still here.' }),
      aReflection({ deletedAt: noon }),
      '',
      aStamp(),
    );
    expect(made.deletedAt).toBeNull();
  });
});

describe('moving between depths', () => {
  it('loses no text in any order of fields', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\0', 'é', '🙂', '\ud83d', '\udc00') });
    fc.assert(
      fc.property(text, text, text, text, text, (what, soWhat, nowWhat, words, question) => {
        const written = fields({ depth: 'short', what, soWhat, nowWhat, ...shared(`a${words}`, question) });
        const first = finishReflection(written, null, 'an-id', aStamp());
        const quick = finishReflection({ ...written, depth: 'quick' }, first, '', aStamp());
        return Object.entries({ ...written, depth: 'quick' }).every(([name, kept]) => quick[name] === kept);
      }),
    );
  });
});

describe('an entry that was finished', () => {
  it('has no For supervision and no answers that were opened and left empty', () => {
    const written = fields({
      what: 'Rain.',
      ...shared(' ', '\n'),
      answers: { 'a.one': ' ', 'a.two': 'Yes.' },
    });
    const made = finishReflection(written, null, 'an-id', aStamp());
    expect(made).toMatchObject({ forSupervision: null, answers: { 'a.two': 'Yes.' } });
  });

  it('remembers by which model it was written', () => {
    const made = finishReflection(
      fields({ what: 'Rain.', depth: 'full', model: 'endings', modelVersion: 2 }),
      null,
      'an-id',
      aStamp(),
    );
    expect(made).toMatchObject({ model: 'endings', modelVersion: 2 });
  });

  it('keeps what it said before', () => {
    const before = aReflection({ what: 'Rain.' });
    const made = finishReflection(fields({ what: 'Sun.' }), before, '', aStamp());
    expect(made.earlier?.map(({ version, fields }) => [version, fields.what])).toEqual([
      [before.version, 'Rain.'],
    ]);
  });
});
