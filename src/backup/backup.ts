/** The front door of backups: make one and prove it, open one, plan what restoring it would do. */

import type { FileOpened } from '#crypto/crypto.ts';
import type { RecordsByKind } from '#model/record.ts';
import { backupText, type Backup, type BackupHead } from './backup-format.ts';
import { countRecords, type Counts } from './count-records.ts';
import { readBackup, type ReadRefusal } from './read-backup.ts';
import { sameJson } from './same-json.ts';
import { soundRecords } from './sound-records.ts';

export type { AgeReply, AgeRequest } from '#crypto/crypto.ts';
export type { Counts } from './count-records.ts';
export { planRestore, type RestorePlan } from './plan-restore.ts';

/** Seals and opens files: in the app through a worker, in tests directly. */
export interface FileCipher {
  seal(plain: Uint8Array, passphrase: string): Promise<Uint8Array>;
  open(file: Uint8Array, passphrase: string): Promise<FileOpened>;
}

/** When and by what a backup is made. */
interface BackupOccasion extends BackupHead {
  /** The local day of `exportedAt`, `YYYY-MM-DD`, for the file's name. */
  readonly exportedOn: string;
}

export type BackupMade =
  | {
      readonly ok: true;
      readonly file: Uint8Array;
      readonly name: string;
      /** As counted in the finished file. */
      readonly counts: Counts;
      readonly backup: Backup;
    }
  | { readonly ok: false; readonly reason: 'not-read-back' };

export type BackupOpened =
  | { readonly ok: true; readonly backup: Backup; readonly counts: Counts }
  | { readonly ok: false; readonly reason: Extract<FileOpened, { ok: false }>['reason'] | ReadRefusal };

/**
 * Seals all records, drafts included, into one file, and gives it only after it was opened again from its own
 * bytes and found to hold every one of them. A record that could not be restored stays in the file as it is and
 * is told in `counts.unreadable`: one broken record must not stand between a person and their backup. Throws
 * where the cipher does.
 */
export async function makeBackup(
  records: RecordsByKind,
  { exportedAt, exportedOn, appVersion }: BackupOccasion,
  passphrase: string,
  cipher: FileCipher,
): Promise<BackupMade> {
  const head: BackupHead = { exportedAt, appVersion };
  const file = await cipher.seal(new TextEncoder().encode(backupText(head, records)), passphrase);
  const opened = await openBackup(file, passphrase, cipher);
  if (!opened.ok) return { ok: false, reason: 'not-read-back' };
  const sound = soundRecords(records);
  const whole =
    sameJson(opened.backup, { ...head, records: sound.records }) &&
    opened.counts.unreadable === sound.unreadable;
  if (!whole) return { ok: false, reason: 'not-read-back' };
  return {
    ok: true,
    file,
    name: `pocketbook-${exportedOn}.age`,
    counts: opened.counts,
    backup: opened.backup,
  };
}

/** Opens a backup file and looks inside; changes nothing. A value for any bytes; throws where the cipher does. */
export async function openBackup(
  file: Uint8Array,
  passphrase: string,
  cipher: FileCipher,
): Promise<BackupOpened> {
  const opened = await cipher.open(file, passphrase);
  if (!opened.ok) return opened;
  const read = readBackup(opened.plain);
  if (!read.ok) return read;
  return { ok: true, backup: read.backup, counts: countRecords(read.backup.records, read.unreadable) };
}

/**
 * True when a file chosen by the person opens with the passphrase and holds what the backup just made held. Only
 * that makes a backup a checked one: a download may have been refused, cut short or put where nobody finds it.
 */
export async function isSameBackup(
  file: Uint8Array,
  made: Extract<BackupMade, { ok: true }>,
  passphrase: string,
  cipher: FileCipher,
): Promise<boolean> {
  const chosen = await openBackup(file, passphrase, cipher);
  return chosen.ok && sameJson(chosen.backup, made.backup);
}
