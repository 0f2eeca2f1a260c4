/**
 * What the first screens need, kept sealed in one piece so that ten thousand entries start like ten: the newest
 * reflections and ratings, the goals, the unit that is being read, the settings. A cache: the vault drops it when
 * the store has moved on.
 */

import * as v from 'valibot';
import { unitBeingRead } from '#model/unit-progress.ts';
import type { StoredItem } from '#vault/vault.ts';
import type { Entry, Shelf } from './shelf.ts';

const newest = 50;

const headSchema = v.array(
  v.object({
    table: v.picklist(['records', 'drafts']),
    id: v.string(),
    revision: v.number(),
    json: v.unknown(),
  }),
);

/** The items of the head, as stored. */
export function headItems(
  shelf: Shelf,
  entries: ReadonlyMap<string, Entry>,
  revisionOf: (id: string) => number | undefined,
): StoredItem[] {
  const unit = unitBeingRead(shelf.unitProgress);
  const records = [
    ...shelf.reflections.slice(0, newest),
    ...shelf.ratings.slice(0, newest),
    ...shelf.goals.slice(0, newest),
    ...(unit ? [unit] : []),
    ...shelf.drafts,
    ...(shelf.settings ? [shelf.settings] : []),
  ];
  const items: StoredItem[] = [];
  for (const { id } of records) {
    const entry = entries.get(id);
    const revision = revisionOf(id);
    if (!entry || revision === undefined) continue;
    const table = entry.kind === 'drafts' ? 'drafts' : 'records';
    items.push({ table, id, revision, json: { kind: entry.kind, record: entry.record } });
  }
  return items;
}

/** Reads a head as the vault gave it; [] when there is none or it is not of our shape. */
export function readHead(json: unknown): StoredItem[] {
  const read = v.safeParse(headSchema, json);
  return read.success ? read.output : [];
}
