/** What the gate does with backups, kept out of the gate's own file because the first screen never needs it. */

import { digestOfHeld } from '#model/backed-up.ts';
import { dayOf } from '#model/day.ts';
import type { RecordsByKind } from '#model/record.ts';
import type { BringResult, GivingWay, NotSaved, Pocketbook, Replacement } from '#pocketbook/pocketbook.ts';
import { allOpen } from './all-open.ts';
import type { BackupWork } from './backup-work.ts';
import { countRecords, type Counts } from './count-records.ts';
import { workerCipher, type FileCipher } from './file-cipher.ts';
import { isKept } from './from-store.ts';
import { makeBackup, type BackupMade } from './make-backup.ts';
import { isSameBackup, openBackup, type BackupOpened } from './open-backup.ts';
import { planRestore, type RestorePlan } from './plan-restore.ts';
import { readableCopy, type ReadableWords } from './readable-copy.ts';
import { soundRecords } from './sound-records.ts';

/** What the gate has for every backup. */
export interface Desk {
  now(): Date;
  /** How to start the worker that seals and opens, or who does it without one. */
  readonly cipher: (() => Worker) | FileCipher;
  readonly appVersion: string;
}

const cipherOf = ({ cipher }: Desk): FileCipher =>
  typeof cipher === 'function' ? workerCipher(cipher) : cipher;

/** What is inside, and what bringing it in would do. */
export interface Seen {
  readonly ok: true;
  readonly counts: Counts;
  readonly plan: RestorePlan;
  /** What would be here after bringing it in. */
  readonly afterwards: Counts;
}
/** `no-answer`: what is here cannot all be read just now, so nothing was compared or made. */
export interface NoAnswer {
  readonly ok: false;
  readonly reason: 'no-answer';
}
/** What is noted of a backup once its file was checked. */
interface Held {
  /** When it was made, and what it holds as a digest. */
  readonly madeAt: string;
  readonly held: string;
}
export type BackupAtHand = Extract<BackupMade, { ok: true }> & Held;
export type BackedUp = BackupAtHand | Extract<BackupMade, { ok: false }> | NoAnswer;
export type LookedInside = Seen | Extract<BackupOpened, { ok: false }> | NoAnswer;

/** `changed-meanwhile`: one of the records is not as it was at the look inside. Refused, nothing has changed. */
export type Brought = BringResult | { readonly ok: false; readonly reason: 'stopped' };

/** `isPart`: of a book whose store is gone, what is in memory is all that can be had. */
export async function backUp(
  book: Pocketbook,
  desk: Desk,
  passphrase: string,
  work: BackupWork & { readonly isPart?: boolean } = {},
): Promise<BackedUp> {
  if (!work.isPart && !(await allOpen(book))) return noAnswer;
  const now = desk.now();
  const about = { exportedAt: now.toISOString(), exportedOn: dayOf(now), appVersion: desk.appVersion };
  const records = book.records();
  // Begun before anything is awaited, as the backup is: words written from now on are in neither.
  const digesting = digestOfHeld(about.exportedAt, records, book.getState().settings);
  const made = await makeBackup(records, about, passphrase, cipherOf(desk), work);
  return made.ok ? { ...made, madeAt: about.exportedAt, held: await digesting } : made;
}

/** `book` is null where none is open. */
export async function lookInside(
  book: Pocketbook | null,
  desk: Desk,
  file: Blob,
  passphrase: string,
  work?: BackupWork,
): Promise<LookedInside> {
  const opened = await openBackup(file, passphrase, cipherOf(desk), work);
  if (!opened.ok) return opened;
  return compare(book, opened.backup.records, opened.counts);
}

const noAnswer: NoAnswer = { ok: false, reason: 'no-answer' };

async function compare(
  book: Pocketbook | null,
  theirs: RecordsByKind,
  counts: Counts,
): Promise<Seen | NoAnswer> {
  if (book && !(await allOpen(book))) return noAnswer;
  const mine = book?.records() ?? {};
  const plan = planRestore(mine, theirs);
  return { ok: true, counts, plan, afterwards: countRecords(merged(mine, plan.records), 0) };
}

/** Rows of a copy that the vault keeps, some at a time. `unreadable`: how many so far did not open. */
export type CopyRows = AsyncIterable<{
  readonly items: readonly { readonly json: unknown }[];
  readonly unreadable: number;
}>;

/** The same for a copy from before a restore: what is in it passes the checks of a backup. `total`: its rows. */
export async function lookInsideCopy(
  book: Pocketbook,
  rows: CopyRows,
  total: number,
  { onProgress, signal }: BackupWork = {},
): Promise<Seen | NoAnswer | { readonly ok: false; readonly reason: 'stopped' }> {
  const lists = new Map<string, unknown[]>();
  let [done, unreadable, shapeless] = [0, 0, 0];
  for await (const batch of rows) {
    if (signal?.aborted) return { ok: false, reason: 'stopped' };
    for (const { json } of batch.items) {
      if (!isKept(json)) shapeless += 1;
      else if (!lists.get(json.kind)?.push(json.record)) lists.set(json.kind, [json.record]);
    }
    unreadable = batch.unreadable;
    done += batch.items.length;
    onProgress?.({ step: 'lookingIn', done, total });
  }
  const sound = soundRecords(Object.fromEntries(lists));
  const leftOut = unreadable + shapeless + sound.unreadable;
  return compare(book, sound.records, countRecords(sound.records, leftOut));
}

/** What is here once these were written: each takes the place of the one of its id. */
function merged(mine: RecordsByKind, written: RecordsByKind): RecordsByKind {
  const kinds = new Set([...Object.keys(mine), ...Object.keys(written)]);
  return Object.fromEntries(
    [...kinds].map((kind) => {
      const both = [...(mine[kind] ?? []), ...(written[kind] ?? [])];
      return [kind, [...new Map(both.map((record) => [record.id, record])).values()]];
    }),
  );
}

/** What the store does for a restore. */
interface Store {
  /** Keeps all that is here apart, in case the person thinks better of it. */
  keepApart(work: {
    onProgress(done: number, total: number): void;
    signal?: AbortSignal;
  }): Promise<{ ok: true } | { ok: false; reason: NotSaved | 'stopped' }>;
  /** Looks which rows that hold no record give way to these. */
  giveWay(changes: readonly Replacement[]): Promise<GivingWay>;
}

/**
 * Keeps what is here apart, then writes what the plan says in one batch; in the same one what holds no record here, and
 * so is in the way, gives way to it. Refused, nothing has changed.
 */
export async function bringIn(
  book: Pocketbook,
  store: Store,
  plan: RestorePlan,
  work: BackupWork = {},
): Promise<Brought> {
  const { signal, onProgress } = work;
  const planned = Object.entries(plan.records).flatMap(([kind, records]) =>
    records.map((record) => ({ kind, record, over: plan.over.get(record.id) ?? null })),
  );
  // Before the copy is made: so what gives way, and can be copied, is in it.
  const looked = await givingWay(book, store, planned);
  if (!looked.ok) return looked;
  const { changes, canBeCopied } = looked;
  if (canBeCopied || Object.keys(book.records()).length > 0) {
    const flushed = await book.retry();
    if (!flushed.ok) return flushed;
    const kept = await store.keepApart({
      onProgress: (done, total) => onProgress?.({ step: 'keeping', done, total }),
      ...(signal ? { signal } : {}),
    });
    if (!kept.ok) return kept;
  }
  if (signal?.aborted) return { ok: false, reason: 'stopped' };
  onProgress?.({ step: 'writing', done: 0, total: changes.length });
  const brought = await book.bring(changes);
  // Of what was missing so much may be here again; whether the rest matters is for its owner to say.
  const found = changes.filter(isFound).length;
  if (brought.ok && found > 0 && book.getState().missing > 0) await book.acceptLoss(found);
  return brought;
}

/** Nobody asks where all is read and sound. */
async function givingWay(
  book: Pocketbook,
  store: Store,
  changes: readonly Replacement[],
): Promise<GivingWay> {
  const isSound = book.getState().unreadable === 0;
  return isSound ? { ok: true, changes, canBeCopied: false } : store.giveWay(changes);
}

/**
 * Whether it may be one of the records that are missing: drafts are not counted, a copy beside a conflict is new, and
 * a row that gave way was there.
 */
function isFound({ kind, record, over, inPlaceOf }: Replacement): boolean {
  return over === null && inPlaceOf === undefined && kind !== 'drafts' && record.id !== record.version;
}

/** True where the file is the backup just made; then it is noted when that was made, and what it holds. */
export async function checkBackup(
  book: Pocketbook,
  desk: Desk,
  file: Blob,
  made: BackupAtHand,
  passphrase: string,
  work?: BackupWork,
): Promise<boolean> {
  if (!(await isSameBackup(file, made, passphrase, cipherOf(desk), work))) return false;
  await book.changeSettings({ lastCheckedBackupAt: made.madeAt, lastCheckedBackupHeld: made.held });
  return true;
}

/** The whole journal as one HTML file, not locked, and the neutral name it goes by; null where it cannot all be read. */
export async function readable(
  book: Pocketbook,
  { now }: Desk,
  words: ReadableWords,
): Promise<{ readonly name: string; readonly file: Uint8Array } | null> {
  if (!(await allOpen(book))) return null;
  return { name: `pocketbook-${dayOf(now())}.html`, file: readableCopy(book.records(), words) };
}
