/**
 * The ledger: a note outside the main store of how much there was, so that a store which the browser has emptied is
 * not taken for a first run. It lies in localStorage, with a copy in Cache Storage. Readable without a key: that
 * there is a vault, and whether it has ever kept a finished record, or a draft before that. Sealed: how many records,
 * and the highest write number.
 *
 * [Note: a lower bound] The count was true at its write number. A store that has come further may hold fewer rows
 * (they were removed since); one that has not come so far has lost writes. So a note that is late never raises a
 * false alarm, and no tab has to wait for another.
 */

import { fromBase64Url, openJson, sealJson, toBase64Url } from '#crypto/crypto.ts';
import type { Context, Sealed } from '#crypto/crypto.ts';
import { withDeadline } from './deadline.ts';
import type { VaultPlace } from './place.ts';
import type { NamedKey } from './row.ts';

export interface LedgerDetail {
  /** The vault's own name: a note about another vault tells nothing about this one, though the same key opens both. */
  vault: string;
  /** Finished records; drafts are not counted. */
  records: number;
  n: number;
}

export interface Noted {
  present: boolean;
  /** True where a vault of this name has ever kept a finished record, or a first draft, that its owner did not remove. */
  kept: boolean;
  /** The furthest detail of this vault that opens with one of these keys. */
  detail(vault: string, keys: ReadonlyMap<string, CryptoKey>): Promise<LedgerDetail | undefined>;
}

/** Nothing here rejects: a browser that keeps no ledger is no reason not to open or to write. */
export interface Ledger {
  read(): Promise<Noted>;
  write(detail: LedgerDetail, key: NamedKey): Promise<void>;
  /**
   * Hears what becomes of drafts, in their order: true puts one, false removes one. True where that is to be written, as
   * long as there is no finished record: the very first words are no first run either.
   */
  hearOfDrafts(puts: readonly boolean[]): boolean;
  /** From now on nothing is written, also of what was begun: the vault is being erased. */
  stop(): void;
  erase(): Promise<void>;
}

interface Note extends Sealed {
  kept: boolean;
  key: string;
}

const ledgerFormat = 1;
/** Names the copy inside its cache. It is never fetched. */
const copyAddress = 'https://ledger.invalid/';
/** How long the start waits for the copy, in milliseconds. */
const copyPatience = 2000;

export function makeLedger(place: VaultPlace): Ledger {
  const name = `${place.name}.ledger`;
  let newest: string | undefined;
  let stopped = false;
  /** Undefined until something was heard of drafts. */
  let drafted: boolean | undefined;
  let copying: Promise<unknown> = Promise.resolve();

  async function copy(text: string): Promise<void> {
    if (stopped || text !== newest) return;
    await attempt(async () => (await place.caches?.open(name))?.put(copyAddress, new Response(text)));
  }

  return {
    async read() {
      const texts = await Promise.all([
        attempt(() => Promise.resolve(place.ledgerStore?.getItem(name))),
        attempt(() => readCopy(place, name)),
      ]);
      const notes = texts.flatMap((text) => (typeof text === 'string' ? [parseNote(text)] : []));
      return noted(place, notes);
    },
    async write(detail, key) {
      const { vault, records, n } = detail;
      const kept = records > 0 || drafted === true;
      const box = await sealJson(key.key, { vault, records, n }, noteContext(place, key.name));
      const text = JSON.stringify({
        format: ledgerFormat,
        kept,
        key: key.name,
        nonce: toBase64Url(box.nonce),
        sealed: toBase64Url(box.sealed),
      });
      if (stopped) return;
      newest = text;
      await attempt(() => Promise.resolve(place.ledgerStore?.setItem(name, text)));
      // "Saved" does not wait for the second copy; of several waiting ones only the newest is written.
      copying = copying.then(() => copy(text));
    },
    hearOfDrafts(puts) {
      const before = drafted;
      drafted = puts.at(-1) ?? before;
      return drafted !== before;
    },
    stop() {
      stopped = true;
    },
    async erase() {
      newest = undefined;
      await copying;
      await attempt(() => Promise.resolve(place.ledgerStore?.removeItem(name)));
      await attempt(() => Promise.resolve(place.caches?.delete(name)));
    },
  };
}

// Opening a cache would make it, so it is asked for first; and a cache that never answers must not hold up the start.
async function readCopy(place: VaultPlace, name: string): Promise<string | undefined> {
  const reading = async () => {
    if (!(await place.caches?.has(name))) return undefined;
    return (await (await place.caches?.open(name))?.match(copyAddress))?.text();
  };
  const copy = await withDeadline(reading(), copyPatience);
  return copy.late ? undefined : copy.value;
}

function noted(place: VaultPlace, notes: readonly (Note | undefined)[]): Noted {
  return {
    present: notes.length > 0,
    // A note that cannot be read is no proof that there was nothing.
    kept: notes.some((note) => note?.kept !== false),
    async detail(vault, keys) {
      const details: LedgerDetail[] = [];
      for (const note of notes) {
        const key = note && keys.get(note.key);
        const opened = key && (await openJson(key, note, noteContext(place, note.key)));
        if (opened?.ok && isDetail(opened.plain) && opened.plain.vault === vault) details.push(opened.plain);
      }
      return details.sort((one, other) => other.n - one.n)[0];
    },
  };
}

function noteContext(place: VaultPlace, key: string): Context {
  return ['ledger', place.name, ledgerFormat, key];
}

function parseNote(text: string): Note | undefined {
  let note: unknown;
  try {
    note = JSON.parse(text);
  } catch {
    // Not a note of ours, or half of one.
    return undefined;
  }
  if (typeof note !== 'object' || note === null) return undefined;
  const { kept, key, nonce, sealed } = note as Record<string, unknown>;
  if (typeof key !== 'string' || typeof nonce !== 'string' || typeof sealed !== 'string') return undefined;
  return {
    kept: kept !== false,
    key,
    nonce: fromBase64Url(nonce) ?? new Uint8Array(),
    sealed: fromBase64Url(sealed) ?? new Uint8Array(),
  };
}

function isDetail(value: unknown): value is LedgerDetail {
  if (typeof value !== 'object' || value === null) return false;
  const { vault, records, n } = value as Record<string, unknown>;
  return typeof vault === 'string' && Number.isSafeInteger(records) && Number.isSafeInteger(n);
}

// Web Storage and Cache Storage refuse for many reasons (full, private window, blocked by a setting).
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
