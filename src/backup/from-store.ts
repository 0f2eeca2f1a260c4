/** What a store holds, as records that a backup may take: for a backup that is made without the pocketbook. */

import * as v from 'valibot';
import { entryFromLetter, letterSchema } from '#model/letter.ts';
import { idSchema, type AnyRecord, type RecordsByKind, type Stamp } from '#model/record.ts';
import { soundRecords } from './sound-records.ts';

/** As the vault gives it: rows that open, and letters that were posted while it was locked. */
interface FromStore {
  readonly items: readonly { readonly json: unknown }[];
  readonly letters: readonly { readonly id: string; readonly value: unknown }[];
}

/**
 * Sorts what was read by kind. Letters become the entries that the app would make of them, under the same ids; the app
 * takes them in as well, so that bringing the backup in later shows such words twice rather than not at all.
 * `unreadable`: what holds no record, and letters that are none.
 */
export function recordsFromStore(
  { items, letters }: FromStore,
  stamp: () => Stamp,
): { readonly records: RecordsByKind; readonly unreadable: number } {
  const lists = new Map<string, unknown[]>();
  const add = (kind: string, record: unknown) => {
    if (!lists.get(kind)?.push(record)) lists.set(kind, [record]);
  };
  const kept = items.flatMap(({ json }) => (isKept(json) ? [json] : []));
  for (const { kind, record } of kept) add(kind, record);
  const sound = soundRecords(Object.fromEntries(lists));
  const byId = new Map<string, AnyRecord>(
    Object.values(sound.records).flatMap((list) => list.map((record) => [record.id, record] as const)),
  );
  let shut = 0;
  for (const { id, value } of letters) {
    const letter = v.safeParse(letterSchema, value);
    const isLetter = letter.success && v.is(idSchema, id);
    if (!isLetter) shut += 1;
    const entry = isLetter ? entryFromLetter(id, letter.output, (one) => byId.get(one), stamp()) : null;
    if (entry) byId.set(entry.id, entry);
    if (entry) sound.records['reflections'] = replaced(sound.records['reflections'] ?? [], entry);
  }
  return { records: sound.records, unreadable: items.length - kept.length + sound.unreadable + shut };
}

function replaced(records: readonly AnyRecord[], by: AnyRecord): AnyRecord[] {
  return [...records.filter(({ id }) => id !== by.id), by];
}

/** True for what a row of the vault holds where it holds a record. */
export function isKept(json: unknown): json is { kind: string; record: unknown } {
  return (
    typeof json === 'object' &&
    json !== null &&
    'kind' in json &&
    typeof json.kind === 'string' &&
    'record' in json
  );
}
