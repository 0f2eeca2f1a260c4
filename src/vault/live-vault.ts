/** An open vault in this tab: what an app can do with it. Its parts live in read.ts, write.ts, rekey.ts and head.ts. */

import type { WrapKind } from '#crypto/crypto.ts';
import type { Batch, StorageRefusal, StoredItem, VaultChange, WriteResult } from './changes.ts';
import type { Connection } from './connection.ts';
import type { Core } from './core.ts';
import type { OnVersionChange } from './database.ts';
import { readHead, writeHead } from './head.ts';
import { isRekeyUnderWay, waysIn } from './keyring.ts';
import type { Keyring } from './keyring.ts';
import type { Ledger } from './ledger.ts';
import { acceptLoss } from './loss.ts';
import type { VaultPlace } from './place.ts';
import { makeQueue } from './queue.ts';
import { readAll, readSome } from './read.ts';
import type { RekeyOptions, RekeyResult } from './rekey.ts';
import type { RewrapOptions, RewrapResult } from './rewrap.ts';
import type { State } from './state.ts';
import { openWordToTabs } from './word-to-tabs.ts';
import { countsInLedger, writeChanges } from './write.ts';

export type ClosedWhy = 'newer-version' | 'erased' | 'lost';

export interface Vault {
  /** How many finished records have vanished, at least; 0 normally. What is left is readable. */
  readonly missing: number;
  /** Takes what is there as whole, once the person has been told; `missing` is 0 from then on. */
  acceptLoss(): Promise<{ ok: true } | { ok: false; reason: StorageRefusal }>;
  /** The cached head, or null where it is absent, not of this moment, or does not open. */
  readHead(): Promise<unknown>;
  /**
   * Keeps a head for the next start. Does nothing before `read` has come to its end, or after another tab has written:
   * the head would be of a past moment. Never an error.
   */
  writeHead(json: unknown): Promise<void>;
  /** Every row, drafts first, then records newest write first: 50, then 500 at a time. Throws `VaultUnavailable`. */
  read(): AsyncGenerator<Batch, void>;
  /** These ids from both tables; what is not there is left out. Throws `VaultUnavailable`. */
  readItems(ids: readonly string[]): Promise<readonly StoredItem[]>;
  /** All of it or nothing, in the order of the calls. Throws where a batch names an id twice or a value is no JSON. */
  write(changes: readonly VaultChange[]): Promise<WriteResult>;
  /** Another tab wrote or removed these. Returns what ends the listening. */
  onOutsideChange(listener: (ids: readonly string[]) => void): () => void;
  /**
   * This vault ends in this tab, not by `close`. A listener that hears `newer-version` may still write, if it does so
   * at once; after the others nothing is written any more.
   */
  onClosed(listener: (why: ClosedWhy) => void): () => void;
  /** The ways in to the newest data key. */
  waysIn(): readonly { name: string; kind: WrapKind }[];
  rewrap(options: RewrapOptions): Promise<RewrapResult>;
  /** True where a re-key was begun and not finished: calling `rekey` goes on with it. */
  readonly rekeyUnderWay: boolean;
  rekey(options?: RekeyOptions): Promise<RekeyResult>;
  /** Ends it in this tab. A write that has not begun by then is refused as `closed`. */
  close(): void;
}

export interface LiveParts {
  place: VaultPlace;
  connection: Connection;
  ledger: Ledger;
  state: State;
  keyring: Keyring;
  missing: number;
  /** True for a store made just now: all there is to know of it is known. */
  isNew: boolean;
}

/** What the connection found out by itself, to be handed on. */
export interface Alarms {
  onVersionChange: OnVersionChange;
  onGone(why: 'lost' | 'newer-version'): void;
}

export function makeLiveVault(parts: LiveParts): { vault: Vault; alarms: Alarms } {
  const { connection, ledger } = parts;
  const queue = makeQueue();
  const changeListeners = new Set<(ids: readonly string[]) => void>();
  const closedListeners = new Set<(why: ClosedWhy) => void>();
  let missing = parts.missing;
  let told = false;
  /** The write number up to which this tab's app has been told everything; null while that is not known. */
  let view = parts.isNew ? parts.state.n : null;

  const core: Core = { connection, ledger, state: parts.state, keyring: parts.keyring, end };
  const tabs = openWordToTabs(parts.place, (word) => {
    if (word.kind === 'erased') end('erased');
    else if (word.vault === core.state.vault) for (const listener of changeListeners) listener(word.ids);
  });

  function tellClosed(why: ClosedWhy): void {
    if (told) return;
    told = true;
    for (const listener of closedListeners) listener(why);
  }

  function shut(reason: 'closed' | 'newer-version'): void {
    tabs.close();
    connection.close(reason);
  }

  function end(why: ClosedWhy): void {
    tellClosed(why);
    // A note that came after the store had gone would look like a loss.
    if (why !== 'newer-version') ledger.stop();
    shut(why === 'newer-version' ? why : 'closed');
  }

  function onVersionChange(newVersion: number | null, close: () => void): void {
    if (newVersion === null) {
      end('erased');
      close();
      return;
    }
    // The newer app waits a moment, until what was being written here is written.
    tellClosed('newer-version');
    void queue.idle().then(() => {
      shut('newer-version');
      close();
    });
  }

  async function write(changes: readonly VaultChange[]): Promise<WriteResult> {
    const outcome = await writeChanges(core, changes);
    if (!outcome.ok) return outcome;
    const { before, after, revisions } = outcome.value;
    view = view === before ? after : null;
    if (changes.length > 0) {
      tabs.tell({ kind: 'changed', vault: core.state.vault, ids: [...new Set(changes.map(({ id }) => id))] });
    }
    if (changes.some(countsInLedger)) await ledger.write(core.state, core.keyring.current);
    return { ok: true, revisions };
  }

  const vault: Vault = {
    get missing() {
      return missing;
    },
    get rekeyUnderWay() {
      return isRekeyUnderWay(core.keyring);
    },
    acceptLoss: () =>
      queue.add(async () => {
        const accepted = await acceptLoss(core);
        if (accepted.ok) missing = 0;
        return accepted;
      }),
    readHead: () => readHead(core),
    writeHead: (json) =>
      queue.add(async () => {
        if (view !== null) await writeHead(core, json, view);
      }),
    async *read() {
      view = yield* readAll(core);
    },
    readItems: (ids) => readSome(core, ids),
    write: (changes) => queue.add(() => write(changes)),
    onOutsideChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    onClosed(listener) {
      closedListeners.add(listener);
      return () => closedListeners.delete(listener);
    },
    waysIn: () => waysIn(core.keyring),
    // What only a change of keys needs is loaded when keys change.
    rewrap: (options) =>
      queue.add(async () => {
        const { rewrap } = await import('./rewrap.ts');
        return rewrap(core, options);
      }),
    async rekey(options = {}) {
      const { rekey } = await import('./rekey.ts');
      return rekey(core, queue, options);
    },
    close() {
      told = true;
      shut('closed');
    },
  };
  return { vault, alarms: { onVersionChange, onGone: end } };
}
