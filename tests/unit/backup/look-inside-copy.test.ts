import { describe, expect, it } from 'vitest';
import { lookInsideCopy } from '#backup/backup.ts';
import type { RecordsByKind } from '#model/record.ts';
import type { Pocketbook } from '#pocketbook/pocketbook.ts';
import { aRecord, edited, uuid } from './made-up-records.ts';

/** As much of an open pocketbook as a look inside asks for. */
const bookWith = (records: RecordsByKind) =>
  ({
    opened: Promise.resolve(),
    getState: () => ({ opening: null, status: 'saved' }),
    subscribe: () => () => undefined,
    records: () => records,
  }) as unknown as Pocketbook;

interface Part {
  items: { json: unknown }[];
  unreadable: number;
}

async function* partsOf(...parts: Part[]): AsyncGenerator<Part, void> {
  for (const part of parts) yield await Promise.resolve(part);
}

const row = (kind: string, record: unknown) => ({ json: { kind, record } });
const first = aRecord(uuid(1), uuid(2), { what: 'First.' });
const gone = aRecord(uuid(3), uuid(4), { what: 'Gone since.' });
const begun = aRecord(uuid(5), uuid(6), { of: 'reflection' });

describe('a look inside a copy', () => {
  it('takes the rows of all parts as a backup’s, and plans to write only what is missing here', async () => {
    const here = bookWith({ reflections: [edited(first, uuid(7), { what: 'First, changed.' })] });
    const rows = partsOf(
      { items: [row('drafts', begun), row('reflections', first)], unreadable: 0 },
      { items: [row('reflections', gone)], unreadable: 0 },
    );
    const progress: number[] = [];
    const inside = await lookInsideCopy(here, rows, 3, {
      onProgress: ({ step, done, total }) => progress.push(step === 'lookingIn' && total === 3 ? done : -1),
    });
    if (!inside.ok) throw new Error(inside.reason);
    expect(inside.counts).toEqual({ byKind: { reflections: 2 }, total: 2, drafts: 1, unreadable: 0 });
    expect(inside.plan.records).toEqual({ reflections: [gone], drafts: [begun] });
    expect(inside.plan.newerHere.total).toBe(1);
    expect(inside.afterwards).toMatchObject({ total: 2, drafts: 1 });
    expect(progress).toEqual([2, 3]);
  });

  it('counts what does not open, what is of no shape and what is broken, and leaves it out', async () => {
    const rows = partsOf(
      { items: [row('reflections', { id: 'not one' }), { json: 'words' }, { json: null }], unreadable: 1 },
      { items: [row('reflections', first), { json: { kind: 3, record: gone } }], unreadable: 2 },
    );
    const inside = await lookInsideCopy(bookWith({}), rows, 5);
    if (!inside.ok) throw new Error(inside.reason);
    expect(inside.counts).toMatchObject({ total: 1, unreadable: 6 });
    expect(inside.plan.records).toEqual({ reflections: [first] });
  });

  it('stops between two parts when it is told to', async () => {
    const control = new AbortController();
    const rows = partsOf(
      { items: [row('reflections', first)], unreadable: 0 },
      { items: [row('reflections', gone)], unreadable: 0 },
    );
    const work = { signal: control.signal, onProgress: () => control.abort() };
    expect(await lookInsideCopy(bookWith({}), rows, 2, work)).toEqual({ ok: false, reason: 'stopped' });
  });
});
