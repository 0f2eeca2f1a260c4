import { expect, it } from 'vitest';
import { recordsFromStore } from '#backup/backup.ts';
import { finishReflection } from '#model/finish-reflection.ts';
import { emptyReflection } from '#model/reflection.ts';
import { aRecord, noon, uuid } from './made-up-records.ts';

const row = (kind: string, record: unknown) => ({ json: { kind, record } });
const first = { ...emptyReflection, what: 'First.' };
const entry = finishReflection(first, null, uuid(1), { now: noon, version: uuid(2) });
const begun = aRecord(uuid(3), uuid(4), { of: 'reflection' });
const unknown = aRecord(uuid(5), uuid(6), { from: 'a later app' });
const stamp = () => ({ now: noon, version: uuid(99) });
const letter = (id: string, text: string) => ({ id, value: { text, begunAt: noon } });

it('sorts records by kind, those of kinds that nobody knows too, and counts what is none', () => {
  const items = [
    row('reflections', entry),
    row('drafts', begun),
    row('dreams', unknown),
    row('reflections', { id: 'no envelope' }),
    row('__proto__', aRecord(uuid(7), uuid(8))),
    { json: 'of no shape' },
    { json: null },
  ];
  const { records, unreadable } = recordsFromStore({ items, letters: [] }, stamp);
  expect(records).toMatchObject({ reflections: [entry], drafts: [begun], dreams: [unknown] });
  expect(unreadable).toBe(4);
});

it('makes of letters the entries that the app would, once, and counts those that are none', () => {
  const letters = [
    letter(uuid(1), 'First.'),
    letter(uuid(9), 'Posted.'),
    letter(uuid(10), '  '),
    letter('no id', 'Words.'),
    { id: uuid(11), value: 7 },
  ];
  const { records, unreadable } = recordsFromStore({ items: [row('reflections', entry)], letters }, stamp);
  expect(records['reflections']).toMatchObject([entry, { id: uuid(9), what: 'Posted.', waiting: true }]);
  expect(records['reflections']).toHaveLength(2);
  expect(unreadable).toBe(2);
});
