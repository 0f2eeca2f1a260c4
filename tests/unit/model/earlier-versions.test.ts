import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  broughtBack,
  earlierVersionsKept,
  fieldsOf,
  isInEarlier,
  meansTheSame,
  withTexts,
} from '#model/earlier-versions.ts';
import { finishReflection } from '#model/finish-reflection.ts';
import {
  emptyReflection,
  reflectionSchema,
  type Reflection,
  type ReflectionFields,
} from '#model/reflection.ts';
import { aReflection, aStamp } from '../../support/builders.ts';

const fields = (changes: Partial<ReflectionFields>): ReflectionFields => ({ ...emptyReflection, ...changes });
const change = (entry: Reflection, changes: Partial<ReflectionFields>) =>
  finishReflection({ ...fieldsOf(entry), ...changes }, entry, '', aStamp());
const saidBefore = (entry: Reflection) => (entry.earlier ?? []).map((one) => one.fields.what);

describe('two versions mean the same', () => {
  it.each<[string, Partial<ReflectionFields>, Partial<ReflectionFields>]>([
    ['with other spaces and lines', { what: 'We met.\nTwice' }, { what: ' We  met. Twice' }],
    ['with other capitals and stops', { what: 'we met' }, { what: 'We met!' }],
    ['with an empty answer more', { what: 'a' }, { what: 'a', answers: { 'm.q': ' ' } }],
    ['with other tags', { what: 'a', tags: ['one'] }, { what: 'a', tags: ['two'] }],
    ['with another form', { what: 'a', depth: 'quick' }, { what: 'a', depth: 'short' }],
  ])('%s', (_, one, other) => {
    expect(meansTheSame(fields(one), fields(other))).toBe(true);
  });

  it.each<[string, Partial<ReflectionFields>, Partial<ReflectionFields>]>([
    ['another word', { what: 'We met.' }, { what: 'We meet.' }],
    ['an emoji more', { what: 'We met' }, { what: 'We met 🙂' }],
    ['the same words in another place', { what: 'a', soWhat: '' }, { what: '', soWhat: 'a' }],
    ['an answer more', { what: 'a' }, { what: 'a', answers: { 'm.q': 'b' } }],
    ['words for supervision', { what: 'a' }, { what: 'a', forSupervision: { text: 'a', question: '' } }],
  ])('never with %s', (_, one, other) => {
    expect(meansTheSame(fields(one), fields(other))).toBe(false);
  });
});

describe('the earlier versions of an entry', () => {
  it('are the last twenty that differ in meaning, newest first', () => {
    let entry = aReflection({ what: 'number 0' });
    for (let at = 1; at <= 30; at += 1) {
      entry = change(entry, { what: `number ${at}` });
      entry = change(entry, { what: `Number  ${at}.` });
    }
    expect(entry.what).toBe('Number  30.');
    expect(saidBefore(entry)).toHaveLength(earlierVersionsKept);
    expect(saidBefore(entry)[0]).toBe('Number  29.');
    expect(saidBefore(entry).at(-1)).toBe('Number  10.');
    expect(v.is(reflectionSchema, entry)).toBe(true);
  });

  it('come back whole, and what was there then is an earlier one: nothing that was said is lost', () => {
    const some = fc.record({
      what: fc.constantFrom('a', 'b', 'c', ''),
      soWhat: fc.constantFrom('', 'd', 'e'),
      answers: fc.option(fc.constantFrom({ 'm.q': 'f' }, { 'm.q': 'g', 'm.r': 'h' }), { nil: undefined }),
      forSupervision: fc.option(fc.constantFrom({ text: 'i', question: '' }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 12 }), fc.nat(), (versions, pick) => {
        let entry = aReflection({ what: 'start' });
        for (const one of versions) entry = change(entry, one);
        const kept = entry.earlier ?? [];
        const wanted = kept[pick % Math.max(1, kept.length)];
        if (!wanted) return true;
        const back = broughtBack(entry, wanted, aStamp());
        const all = [fieldsOf(back), ...(back.earlier ?? []).map((one) => one.fields)];
        const before = [fieldsOf(entry), ...kept.map((one) => one.fields)];
        return (
          meansTheSame(back, wanted.fields) &&
          v.is(reflectionSchema, back) &&
          before.every((one) => all.some((other) => meansTheSame(one, other)))
        );
      }),
    );
  });
});

describe('a word taken out', () => {
  it('is gone from every text, tag and earlier version', () => {
    let entry = aReflection({ what: 'Sarah came.', tags: ['sarah'] });
    entry = change(entry, {
      what: 'She came.',
      answers: { 'm.q': 'Sarah' },
      forSupervision: { text: 'Sarah', question: 'Sarah?' },
    });
    expect(isInEarlier(entry, (text) => text.includes('Sarah'))).toBe(true);
    const clean = withTexts(entry, (text) => text.replaceAll(/sarah/giu, 'Ann'));
    expect(JSON.stringify(clean)).not.toMatch(/sarah/iu);
    expect(isInEarlier(clean, (text) => /sarah/iu.test(text))).toBe(false);
    expect(v.is(reflectionSchema, clean)).toBe(true);
  });
});
