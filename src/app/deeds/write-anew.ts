/**
 * Puts what outlived its store into a new one, and turns to that once those who may see it are there.
 *
 * [Note: beside what went] The new one is made under another name, so that until it is filled the next start finds the
 * loss, and not an empty pocketbook. Where all names are taken it is made under the old one.
 */

import type { Pocketbook, SaveResult } from '#pocketbook/pocketbook.ts';
import type { Brought } from '#backup/backup.ts';
import type { Proof } from '#services/gate-lock.ts';
import { createVault, createVaultAgain, eraseVanished, type Vault, type VaultPlace } from '#vault/vault.ts';
import type { Kept } from '../kept-words.ts';
import { beginBeside, fillAndTake, fillWith, type Fill, type Make } from './begin-beside.ts';
import { lostOf, type GateInside } from './inside.ts';

/** What is being written now: asked for twice, it is written once. */
const underWay = new WeakMap<Pocketbook, Promise<SaveResult>>();

/** Resolves when nothing of these words is being written. */
export async function writtenAnew(words: Pocketbook): Promise<void> {
  await underWay.get(words)?.catch(() => undefined);
}

/** Resolves when the new store is open, or refused. Hidden meanwhile, it is written all the same, and waits to be shown. */
export function writeAnew(inside: GateInside, proof: Proof | null): Promise<SaveResult> {
  const waiting = lostOf(inside);
  if (!waiting || waiting.guard === 'hidden') return Promise.resolve({ ok: false, reason: 'refused' });
  const { words } = waiting;
  const writing = underWay.get(words) ?? write(inside, waiting, proof).finally(() => underWay.delete(words));
  underWay.set(words, writing);
  return writing;
}

async function write(inside: GateInside, waiting: Kept, proof: Proof | null): Promise<SaveResult> {
  const { words, place, from, guard } = waiting;
  const make = async (at: VaultPlace) => {
    if (guard === 'none' && !from.hasLock) return createVault(at);
    return proof ? createVaultAgain(at, from.name, proof) : ({ ok: false } as const);
  };
  const fill = async (made: Vault) => {
    const filled = await fillWith(inside, made, words);
    if (!filled.ok) return filled;
    if (!(await whenShown(inside, waiting)) || !(await holds(made, words)))
      return { ok: false, reason: 'refused' } as const;
    // All of it is on disk: from here on that is what counts.
    inside.kept.drop(waiting);
    return filled;
  };
  const beside = await beginBeside(inside, fill, make);
  const isFullUp = !beside.ok && beside.reason === 'full-up';
  const written = isFullUp ? await inItsPlace(inside, place, { make, fill }) : beside;
  if (written.ok) {
    // What it comes to is looked at again at the next start.
    if (!isFullUp) await eraseVanished(place).catch(() => undefined);
    return written;
  }
  const { reason } = written;
  const isOfStorage = reason === 'full' || reason === 'closed' || reason === 'newer-version';
  return { ok: false, reason: isOfStorage ? reason : 'refused' };
}

async function inItsPlace(
  inside: GateInside,
  place: VaultPlace,
  { make, fill }: { make: Make; fill: Fill },
): Promise<Brought> {
  const made = await make(place).catch(() => null);
  return made?.ok ? fillAndTake(inside, made, place.name, fill) : { ok: false, reason: 'refused' };
}

/** False where this store went too, as it may have while nobody was there to see it. */
async function holds(made: Vault, words: Pocketbook): Promise<boolean> {
  const [one] = Object.values(words.records()).flat();
  if (!one) return true;
  const found = await made.readItems([one.id]).catch(() => []);
  return found.length === 1;
}

/** Waits while the words are hidden. False where they went meanwhile. */
function whenShown({ gate, kept }: GateInside, { words, place }: Kept): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const now = kept.at(place);
      const isHere = now?.words === words;
      if (isHere && now.guard === 'hidden') return;
      stop();
      resolve(isHere);
    };
    const stop = gate.subscribe(look);
    look();
  });
}
