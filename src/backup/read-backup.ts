/** Reads the bytes that were inside an age file: untrusted, whoever made them. */

import * as v from 'valibot';
import { instantSchema } from '#model/record.ts';
import { backupFormat, backupVersion, type Backup } from './backup-format.ts';
import { jsonExtent } from './json-extent.ts';
import { soundRecords } from './sound-records.ts';

/** Several times a working life of daily writing. */
const recordsLimit = 200_000;
/** Fifty thousand records with all their ancestors. Checked before anything is built in memory. */
const valuesLimit = 4_000_000;
/** Our own records nest a handful deep. */
const depthLimit = 1000;

/** `foreign`: not our JSON. `damaged`: says that it is ours and is not whole. */
export type ReadRefusal = 'foreign' | 'damaged' | 'newer-version' | 'too-large';
type BackupRead =
  | { readonly ok: true; readonly backup: Backup; readonly unreadable: number }
  | { readonly ok: false; readonly reason: ReadRefusal };

const oursSchema = v.object({ format: v.literal(backupFormat) });
const versionedSchema = v.object({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });
const bodySchema = v.object({
  exportedAt: instantSchema,
  appVersion: v.string(),
  records: v.custom<Record<string, unknown[]>>(isRecordLists),
});

/**
 * Reads and checks a backup. Never throws, whatever the bytes. Records that may not enter are left out and
 * counted; everything else comes back as it was written.
 */
export function readBackup(plain: Uint8Array): BackupRead {
  const parsed = parseJson(plain);
  if (!parsed.ok) return parsed;
  const { json } = parsed;
  if (!v.is(oursSchema, json)) return { ok: false, reason: 'foreign' };
  if (!v.is(versionedSchema, json)) return { ok: false, reason: 'damaged' };
  if (json.version > backupVersion) return { ok: false, reason: 'newer-version' };
  if (!v.is(bodySchema, json)) return { ok: false, reason: 'damaged' };

  const lists = Object.values(json.records);
  const records = lists.reduce((sum, list) => sum + list.length, 0);
  if (records + lists.length > recordsLimit) return { ok: false, reason: 'too-large' };
  const sound = soundRecords(json.records);
  return {
    ok: true,
    backup: { exportedAt: json.exportedAt, appVersion: json.appVersion, records: sound.records },
    unreadable: sound.unreadable,
  };
}

function parseJson(plain: Uint8Array): { ok: true; json: unknown } | { ok: false; reason: ReadRefusal } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    return { ok: false, reason: 'foreign' };
  }
  if (!/^\s*\{/.test(text)) return { ok: false, reason: 'foreign' };
  const { depth, values } = jsonExtent(plain);
  if (depth > depthLimit) return { ok: false, reason: 'damaged' };
  if (values > valuesLimit) return { ok: false, reason: 'too-large' };
  try {
    return { ok: true, json: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, reason: 'foreign' };
  }
}

/** An array where an object is due has no kinds; a kind whose value is no array is no list of records. */
function isRecordLists(records: unknown): boolean {
  if (typeof records !== 'object' || records === null || Array.isArray(records)) return false;
  return Object.values(records).every(Array.isArray);
}
