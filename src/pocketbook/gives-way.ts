/**
 * What gives way to a restored backup: a row that holds no record, under the id of a record that comes. Such a row is in
 * nobody's sight, and would have the restore refused for ever as changed meanwhile.
 */

import * as v from 'valibot';
import type { StorageRefusal, Vault } from '#vault/vault.ts';
import type { Replacement } from './change.ts';
import { storedSchema, tableOf } from './stored-record.ts';

export type GivingWay =
  | {
      readonly ok: true;
      /** The same changes; where such a row gives way to one, with its write number. */
      readonly changes: readonly Replacement[];
      /** Some of those rows open, and hold what is of no shape known here: a copy can keep it. */
      readonly canBeCopied: boolean;
    }
  | { readonly ok: false; readonly reason: StorageRefusal };

/** Looks which rows those are. A row that holds a record is never among them, whoever wrote it. */
export async function whatGivesWay(
  vault: Pick<Vault, 'findRows'>,
  changes: readonly Replacement[],
): Promise<GivingWay> {
  const absent = changes.filter(({ over }) => over === null);
  const found = await vault.findRows(absent.map(({ record }) => record.id));
  if (!found.ok) return found;
  const rows = found.value.filter(({ opened }) => opened === null || !v.is(storedSchema, opened.json));
  const byPlace = new Map(rows.map((row) => [placeOf(row.table, row.id), row]));
  let canBeCopied = false;
  const marked = changes.map((change) => {
    const row =
      change.over === null ? byPlace.get(placeOf(tableOf(change.kind), change.record.id)) : undefined;
    if (row === undefined) return change;
    canBeCopied ||= row.opened !== null;
    return { ...change, inPlaceOf: row.n };
  });
  return { ok: true, changes: marked, canBeCopied };
}

const placeOf = (table: string, id: string) => `${table} ${id}`;
