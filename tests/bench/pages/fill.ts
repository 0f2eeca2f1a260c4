/** A pocketbook of many years, written by the app's own vault. */

import { finishReflection } from '#model/finish-reflection.ts';
import { createVault, type VaultChange } from '#vault/vault.ts';
import { madeUpEntry } from './made-up.ts';
import { place } from './place.ts';

const inBatch = 500;
const hours = 17;

/** Makes the vault and keeps `total` entries, some hours apart, the last of them the newest. */
export async function fill(total: number): Promise<void> {
  const result = await createVault(place);
  if (!result.ok) throw new Error(`The vault cannot be made: ${result.reason}`);
  const now = Date.now();
  for (let from = 0; from < total; from += inBatch) {
    const batch = Array.from({ length: Math.min(inBatch, total - from) }, (_, at) => from + at);
    const written = await result.vault.write(batch.map((at) => entry(at, total, now)));
    if (!written.ok) throw new Error(`The vault cannot be filled: ${written.reason}`);
  }
  result.vault.close();
}

function entry(at: number, total: number, now: number): VaultChange {
  const id = crypto.randomUUID();
  const stamp = {
    now: new Date(now - (total - at) * hours * 3_600_000).toISOString(),
    version: crypto.randomUUID(),
  };
  const first = at === total - 1 ? 'The newest of all' : 'An older one';
  const record = finishReflection(madeUpEntry(at, first), null, id, stamp);
  return { table: 'records', id, revision: null, json: { kind: 'reflections', record } };
}
