/** Opens a backup and looks inside; changes nothing. */

import type { FileSource, PiecesOpened } from '#crypto/crypto.ts';
import type { Backup } from './backup-format.ts';
import { stoppable, type BackupWork } from './backup-work.ts';
import { countRecords, type Counts } from './count-records.ts';
import type { FileCipher } from './file-cipher.ts';
import { readBackup, readFrame, type FrameReader, type ReadRefusal } from './read-backup.ts';

export type BackupOpened =
  | { readonly ok: true; readonly backup: Backup; readonly counts: Counts }
  | {
      readonly ok: false;
      readonly reason: Extract<PiecesOpened, { ok: false }>['reason'] | ReadRefusal | 'stopped';
    };

/** Opens a backup file and looks inside; changes nothing. A value for any bytes; throws where the cipher does. */
export async function openBackup(
  file: FileSource,
  passphrase: string,
  cipher: FileCipher,
  work: BackupWork = {},
): Promise<BackupOpened> {
  return stoppable<BackupOpened>(work, async () => {
    const reader = readBackup();
    const opened = await openInto(reader, file, passphrase, cipher, work);
    if (!opened.ok) return opened;
    const read = reader.end();
    if (!read.ok) return read;
    return { ok: true, backup: read.backup, counts: countRecords(read.backup.records, read.unreadable) };
  });
}

/**
 * True when a file chosen by the person is the backup just made, bit for bit, and opens with the passphrase. Only
 * that makes a backup a checked one: a download may have been refused, cut short or put where nobody finds it.
 */
export async function isSameBackup(
  file: FileSource,
  made: { readonly file: Uint8Array },
  passphrase: string,
  cipher: FileCipher,
  work: BackupWork = {},
): Promise<boolean> {
  if (file.size !== made.file.length) return false;
  for (let from = 0; from < file.size; from += compareBytes) {
    const theirs = new Uint8Array(
      await file.slice(from, Math.min(from + compareBytes, file.size)).arrayBuffer(),
    );
    if (theirs.some((byte, at) => byte !== made.file[from + at])) return false;
  }
  const reader = readFrame(() => undefined);
  const opened = await openInto(reader, file, passphrase, cipher, work);
  return opened.ok && reader.end().ok;
}

const compareBytes = 1024 * 1024;

/** Thrown to end the opening of a file that is known already to be no backup. */
const enough = new Error('enough read');

/** Opens a file into a reader, which may end it when it has seen enough. Tells its progress in bytes. */
export async function openInto(
  reader: Pick<FrameReader, 'push'>,
  file: FileSource,
  passphrase: string,
  cipher: FileCipher,
  work: BackupWork,
): Promise<PiecesOpened> {
  let done = 0;
  const total = Math.max(1, file.size);
  work.onProgress?.({ step: 'opening', done, total });
  try {
    return await cipher.open(
      file,
      passphrase,
      (piece) => {
        done = Math.min(total, done + piece.length);
        work.onProgress?.({ step: 'opening', done, total });
        if (!reader.push(piece)) throw enough;
      },
      work.signal,
    );
  } catch (cause) {
    // The reader has its own answer.
    if (cause === enough) return { ok: true };
    throw cause;
  }
}
