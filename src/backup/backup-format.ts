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

/**
 * The JSON text of a backup, one record a line. Lone surrogates are written as escapes, so that text comes back
 * byte for byte.
 */
export function backupText(head: BackupHead, records: RecordsByKind): string {
  const unknown = Object.keys(records).filter((kind) => !recordKinds.some((known) => known === kind));
  const kinds = [...recordKinds, ...unknown].map((kind) => {
    const lines = (records[kind] ?? []).map((record) => `\n${JSON.stringify(record)}`);
    return `\n${JSON.stringify(kind)}:[${lines.join(',')}]`;
  });
  const start = JSON.stringify({
    format: backupFormat,
    version: backupVersion,
    exportedAt: head.exportedAt,
    appVersion: head.appVersion,
  });
  return `${start.slice(0, -1)},"records":{${kinds.join(',')}}}\n`;
}
