/** The backup file, version 1, as `public/schema/backup-1.json` describes it: its names, and how it is written. */

import { recordKinds, type RecordsByKind } from '#model/record.ts';

export const backupFormat = 'peer-pocketbook-backup';
export const backupVersion = 1;

/** What a backup says of itself. */
export interface BackupHead {
  /** RFC 3339 instant at which it was made. */
  readonly exportedAt: string;
  readonly appVersion: string;
}

/** The content of a backup file. All known kinds are there; unknown ones keep their own name. */
export interface Backup extends BackupHead {
  readonly records: RecordsByKind;
}

/** How much text is made before it is handed on. */
const pieceLength = 128 * 1024;

/** All kinds in the order of the file: the known ones, then those of a later app. */
export function kindsInOrder(records: RecordsByKind): string[] {
  return [
    ...recordKinds,
    ...Object.keys(records).filter((kind) => !recordKinds.some((known) => known === kind)),
  ];
}

/**
 * The bytes of a backup, one record a line, made bit by bit as they are asked for. Lone surrogates are written as
 * escapes, so that text comes back byte for byte. `onWritten` is told how many records are in the pieces so far.
 */
export function* backupPieces(
  head: BackupHead,
  records: RecordsByKind,
  onWritten: (count: number) => void = () => undefined,
): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let written = 0;
  let text = '';
  for (const line of backupLines(head, records, () => (written += 1))) {
    text += line;
    if (text.length < pieceLength) continue;
    yield encoder.encode(text);
    text = '';
    onWritten(written);
  }
  yield encoder.encode(text);
  onWritten(written);
}

function* backupLines(
  head: BackupHead,
  records: RecordsByKind,
  onRecord: () => void,
): Generator<string, void> {
  const start = JSON.stringify({
    format: backupFormat,
    version: backupVersion,
    exportedAt: head.exportedAt,
    appVersion: head.appVersion,
  });
  yield `${start.slice(0, -1)},"records":{`;
  for (const [at, kind] of kindsInOrder(records).entries()) {
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(kind)}:[`;
    for (const [place, record] of (records[kind] ?? []).entries()) {
      yield `${place === 0 ? '' : ','}\n${JSON.stringify(record)}`;
      onRecord();
    }
    yield ']';
  }
  yield '}}\n';
}
