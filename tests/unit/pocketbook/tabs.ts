/** Pocketbooks over real vaults in memory: several to one place are tabs of one browser. */

import { afterEach, vi } from 'vitest';
import { openPocketbook, type Pocketbook } from '#pocketbook/pocketbook.ts';
import {
  VaultUnavailable,
  type StorageRefusal,
  type Vault,
  type VaultChange,
  type VaultPlace,
} from '#vault/vault.ts';
import { testWorld, type TestWorld } from '../../support/test-world.ts';
import { create, open } from '../vault/a-place.ts';

// Real cryptography on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

export interface Tab {
  readonly vault: ConductedVault;
  readonly book: Pocketbook;
  readonly world: TestWorld;
}

export interface Hold {
  /** Resolves when something waits. */
  readonly reached: Promise<void>;
  release(): void;
}

/** A real vault whose answers wait for the test, or are what the test says. */
export interface ConductedVault extends Vault {
  /** Every batch that the vault was asked to write, in order. */
  readonly asked: readonly (readonly VaultChange[])[];
  /** From now on writes wait until they are released. */
  holdWrites(): Hold;
  /** The same for what was read, of all rows and of some: it comes when it is no longer new. */
  holdReading(): Hold;
  /** From now on some rows cannot be read, for this reason; null: they can be again. */
  refuseReading(reason: StorageRefusal | null): void;
  /** From now on writes are refused for this reason; null: written again. */
  refuse(reason: StorageRefusal | null): void;
  /** The next write throws. */
  breakNext(): void;
}

export function conducted(vault: Vault): ConductedVault {
  const asked: (readonly VaultChange[])[] = [];
  const writing = makeLock();
  const reading = makeLock();
  let refused: StorageRefusal | null = null;
  let unreadable: StorageRefusal | null = null;
  let broken = false;
  return {
    ...vault,
    asked,
    async write(changes) {
      asked.push(changes);
      await writing.pass();
      if (broken) {
        broken = false;
        throw new Error('A surprise made by the test');
      }
      return refused ? { ok: false, reason: refused } : vault.write(changes);
    },
    async *read() {
      for await (const batch of vault.read()) {
        await reading.pass();
        yield batch;
      }
    },
    async readItems(ids) {
      if (unreadable) throw new VaultUnavailable(unreadable);
      const items = await vault.readItems(ids);
      await reading.pass();
      return items;
    },
    holdWrites: writing.hold,
    holdReading: reading.hold,
    refuseReading(reason) {
      unreadable = reason;
    },
    refuse(reason) {
      refused = reason;
    },
    breakNext() {
      broken = true;
    },
  };
}

/** Lets everything pass until it is held. */
function makeLock() {
  let held: { wait: Promise<void>; arrive(): void } | null = null;
  return {
    async pass(): Promise<void> {
      held?.arrive();
      await held?.wait;
    },
    hold(): Hold {
      const { promise: reached, resolve: arrive } = signal();
      const { promise: wait, resolve: release } = signal();
      held = { wait, arrive };
      return {
        reached,
        release() {
          held = null;
          release();
        },
      };
    },
  };
}

function signal(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const books = new Set<Pocketbook>();
afterEach(() => {
  for (const book of books) book.close();
  books.clear();
});

/** The first tab of a place: makes the vault. */
export async function firstTab(place: VaultPlace): Promise<Tab> {
  return overVault(await create(place));
}

/** One more tab, or the next start of the app. */
export async function nextTab(place: VaultPlace, prepare?: (vault: ConductedVault) => void): Promise<Tab> {
  return overVault(await open(place), prepare);
}

async function overVault(real: Vault, prepare?: (vault: ConductedVault) => void): Promise<Tab> {
  const vault = conducted(real);
  prepare?.(vault);
  const world = testWorld();
  const book = openPocketbook(vault, world);
  books.add(book);
  if (!prepare) await book.opened;
  return { vault, book, world };
}

/** Word between tabs that comes when the test says so. */
export function heldWord() {
  const open = new Set<FakeChannel>();
  const waiting: (() => void)[] = [];
  let last: (() => void)[] = [];
  class FakeChannel {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    constructor() {
      open.add(this);
    }
    postMessage(data: unknown): void {
      for (const other of open) {
        if (other !== this) waiting.push(() => other.onmessage?.({ data: structuredClone(data) }));
      }
    }
    close(): void {
      open.delete(this);
    }
  }
  return {
    channel: () => new FakeChannel() as unknown as BroadcastChannel,
    deliver() {
      last = waiting.splice(0);
      for (const word of last) word();
    },
    /** Says the words that were delivered last once more. */
    repeat() {
      for (const word of last) word();
    },
  };
}

/** Resolves when `look` finds something true, looking after each change of the pocketbook. */
export function until(book: Pocketbook, look: () => boolean): Promise<void> {
  if (look()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = book.subscribe(() => {
      if (!look()) return;
      stop();
      resolve();
    });
  });
}

/** Resolves with the next change of the pocketbook. */
export function nextChange(book: Pocketbook): Promise<void> {
  return new Promise((resolve) => {
    const stop = book.subscribe(() => {
      stop();
      resolve();
    });
  });
}
