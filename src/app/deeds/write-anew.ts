/** Puts what outlived its store into a new one, and turns to that once those who may see it are there. */

import type { Pocketbook, SaveResult } from '#pocketbook/pocketbook.ts';
import type { Proof } from '#services/gate-lock.ts';
import { createVault, createVaultAgain, type OpenResult, type Vault, type VaultPlace } from '#vault/vault.ts';
import type { Kept } from '../kept-words.ts';
import { fillWith, letGoOfUnused, makeBeside } from './begin-beside.ts';
import { lostOf, type GateInside } from './inside.ts';

const refused = { ok: false, reason: 'refused' } as const;

/** What is being written now: asked for twice, it is written once. */
const underWay = new WeakMap<Pocketbook, Promise<SaveResult>>();

/** Resolves when nothing of these words is being written. */
export async function writtenAnew(words: Pocketbook): Promise<void> {
  await underWay.get(words)?.catch(() => undefined);
}

/** Resolves when the new store is open, or refused. Hidden meanwhile, it is written all the same, and waits to be shown. */
export function writeAnew(inside: GateInside, proof: Proof | null): Promise<SaveResult> {
  const waiting = lostOf(inside);
  if (!waiting || waiting.guard === 'hidden') return Promise.resolve(refused);
  const { words } = waiting;
  const writing = underWay.get(words) ?? write(inside, waiting, proof).finally(() => underWay.delete(words));
  underWay.set(words, writing);
  return writing;
}

async function write(inside: GateInside, waiting: Kept, proof: Proof | null): Promise<SaveResult> {
  const { words, place } = waiting;
  const { kept, letGo, platform, take } = inside;
  const store = await makeStore(inside, waiting, proof);
  if (!store.ok) return refused;
  const { made, name } = store;
  const isBeside = name !== place.name;
  const filled = await fillWith(inside, made.vault, words).catch(() => refused);
  if (!filled.ok) {
    // In the place of the old one an empty store counts as vanished, and goes with the next try.
    if (isBeside) await letGoOfUnused(made.vault);
    else made.vault.close();
    return filled;
  }
  // There may be nothing in it that the ledger counts. Refused, what there is to count was counted as it was written.
  await made.vault.acceptLoss().catch(() => null);
  if (isBeside) await platform.shareTo(null);
  let shown = false;
  while (!shown) {
    if (!(await whenShown(inside, waiting)) || !(await holds(made.vault, words))) {
      made.vault.close();
      return refused;
    }
    // Hidden again while that was looked at, it waits again.
    shown = isShown(inside, waiting);
  }
  // Nothing is awaited from the last look until the new one is what locking and hiding are about.
  kept.drop(waiting);
  letGo();
  if (isBeside) platform.preferences.set({ store: name });
  await take(made);
  return filled;
}

/** An empty store with the lock there was: in the place of the one that went, or beside what is there by now. */
async function makeStore(inside: GateInside, { place, from, guard }: Kept, proof: Proof | null) {
  const hadLock = guard !== 'none' || from.hasLock;
  const make = (at: VaultPlace, how?: 'to-fill'): Promise<OpenResult | { ok: false }> => {
    if (!hadLock) return createVault(at, how);
    return proof ? createVaultAgain(at, { vault: from.name, proof }, how) : Promise.resolve(refused);
  };
  const made = await make(place, 'to-fill').catch(() => null);
  return made?.ok ? { ok: true as const, name: place.name, made } : makeBeside(inside, (at) => make(at));
}

/** False where this store went too, as it may have while nobody was there to see it. */
async function holds(made: Vault, words: Pocketbook): Promise<boolean> {
  const [one] = Object.values(words.records()).flat();
  if (!one) return true;
  const found = await made.readItems([one.id]).catch(() => []);
  return found.length === 1;
}

function isShown({ kept }: GateInside, { words, place }: Kept): boolean {
  const now = kept.at(place);
  return now?.words === words && now.guard !== 'hidden';
}

/** Waits while the words are hidden. False where they went meanwhile. */
function whenShown(inside: GateInside, waiting: Kept): Promise<boolean> {
  const { gate, kept } = inside;
  return new Promise((resolve) => {
    const look = () => {
      const isHere = kept.at(waiting.place)?.words === waiting.words;
      if (isHere && !isShown(inside, waiting)) return;
      stop();
      resolve(isHere);
    };
    const stop = gate.subscribe(look);
    look();
  });
}
