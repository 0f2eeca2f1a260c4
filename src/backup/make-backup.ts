/** Makes a backup, and proves it before giving it. */

import type { FileSource } from '#crypto/crypto.ts';
import type { RecordsByKind } from '#model/record.ts';
import { backupPieces, kindsInOrder, type BackupHead } from './backup-format.ts';
import { stoppable, type BackupWork } from './backup-work.ts';
import { countRecords, type Counts } from './count-records.ts';
import type { FileCipher } from './file-cipher.ts';
import { openInto } from './open-backup.ts';
import { placeOf, readFrame } from './read-backup.ts';
import { sameJson } from './same-json.ts';
import { soundRecords } from './sound-records.ts';

/** When and by what a backup is made. */
interface BackupOccasion extends BackupHead {
  /** The local day of `exportedAt`, `YYYY-MM-DD`, for the file's name. */
  readonly exportedOn: string;
}

/** `stopped`: the signal of the work said so. */
export type BackupMade =
  | {
      readonly ok: true;
      readonly file: Uint8Array;
      readonly name: string;
      /** As counted in the finished file. */
      readonly counts: Counts;
    }
  | { readonly ok: false; readonly reason: 'not-read-back' | 'stopped' };

/**
 * Seals all records, drafts included, into one file, and gives it only after it was opened again from its own
 * bytes and found to hold every one of them, compared one at a time. A record that could not be restored stays in the
 * file as it is and is told in `counts.unreadable`: one broken record must not stand between a person and their
 * backup. Throws where the cipher does.
 */
export async function makeBackup(
  records: RecordsByKind,
  { exportedAt, exportedOn, appVersion }: BackupOccasion,
  passphrase: string,
  cipher: FileCipher,
  work: BackupWork = {},
): Promise<BackupMade> {
  const head: BackupHead = { exportedAt, appVersion };
  return stoppable<BackupMade>(work, async () => {
    const total = Object.values(records).reduce((sum, list) => sum + list.length, 0);
    work.onProgress?.({ step: 'sealing', done: 0, total });
    const pieces: Uint8Array[] = [];
    const plain = backupPieces(head, records, (done) => work.onProgress?.({ step: 'sealing', done, total }));
    await cipher.seal(plain, passphrase, (piece) => void pieces.push(piece), work.signal);
    const file = joined(pieces);
    const readingBack = (done: number) => work.onProgress?.({ step: 'readingBack', done, total });
    const { reader, isWhole } = comparing(head, records, readingBack);
    readingBack(0);
    // It is told in records, as the sealing was.
    const quietly: BackupWork = { ...work, onProgress: () => undefined };
    const opened = await openInto(reader, asSource(file), passphrase, cipher, quietly);
    if (!opened.ok || !isWhole()) return { ok: false, reason: 'not-read-back' };
    const sound = soundRecords(records);
    const counts = countRecords(sound.records, sound.unreadable);
    return { ok: true, file, name: `pocketbook-${exportedOn}.age`, counts };
  });
}

/** Holds what is read against what was written, record by record, and keeps nothing of it. */
function comparing(head: BackupHead, records: RecordsByKind, onCompared: (count: number) => void) {
  const kinds = kindsInOrder(records);
  const expected = kinds.flatMap((kind) => records[kind] ?? []);
  let differs = false;
  const reader = readFrame((item, at) => {
    if (!sameJson(item, expected[at])) differs = true;
    if ((at + 1) % 100 === 0 || at === expected.length - 1) onCompared(at + 1);
  });
  const isWhole = () => {
    const read = reader.end();
    if (!read.ok || differs) return false;
    const places = Object.entries(read.frame.lists).map(([kind, list]) => [kind, list.map(placeOf)]);
    let next = 0;
    const due = kinds.map((kind) => [kind, (records[kind] ?? []).map(() => next++)]);
    return sameJson(read.frame.head, head) && sameJson(Object.fromEntries(places), Object.fromEntries(due));
  };
  return { reader, isWhole };
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces.splice(0)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function asSource(file: Uint8Array): FileSource {
  return new Blob([file as Uint8Array<ArrayBuffer>]);
}
