/** Reads the bytes that were inside an age file, as they come: untrusted, whoever made them. */

import * as v from 'valibot';
import { instantSchema } from '#model/record.ts';
import { backupFormat, backupVersion, type Backup, type BackupHead } from './backup-format.ts';
import { createCutter, type Extent, type Place } from './cut-items.ts';
import { soundRecords } from './sound-records.ts';

/** Several times a working life of daily writing. */
const recordsLimit = 200_000;
/** Fifty thousand records with all their ancestors. Checked before anything is built in memory. */
const valuesLimit = 4_000_000;
/** Our own records nest a handful deep. */
const depthLimit = 1000;

/** `foreign`: not our JSON. `damaged`: says that it is ours and is not whole. */
export type ReadRefusal = 'foreign' | 'damaged' | 'newer-version' | 'too-large';
type Refused = { readonly ok: false; readonly reason: ReadRefusal };

/** What stands around the records: the head, and for each kind the numbers of its records in the file. */
interface Frame {
  readonly head: BackupHead;
  /** What is no number is no record either. */
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
}
type FrameRead = { readonly ok: true; readonly frame: Frame } | Refused;

type BackupRead = { readonly ok: true; readonly backup: Backup; readonly unreadable: number } | Refused;

const oursSchema = v.object({ format: v.literal(backupFormat) });
const versionedSchema = v.object({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });
const bodySchema = v.object({
  exportedAt: instantSchema,
  appVersion: v.string(),
  records: v.custom<Record<string, unknown[]>>(isRecordLists),
});

/** Reads a backup piece by piece. Nothing of it throws, whatever the bytes, but what `onItem` throws. */
export interface FrameReader {
  /** False once it is known that this is no backup: then no more is needed. */
  push(piece: Uint8Array): boolean;
  end(): FrameRead;
}

/** `onItem` is given each record as it stands in the file, with its number, before anything of it is known to be sound. */
export function readFrame(onItem: (item: unknown, at: number) => void): FrameReader {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let refusal: ReadRefusal | null = null;
  let begun = false;
  const cutter = createCutter((text, at) => {
    if (refusal !== null) return;
    refusal = tooMuch(cutter.extent());
    if (refusal !== null) return;
    const parsed = parse(text);
    if (parsed) onItem(parsed.json, at);
    else refusal = 'foreign';
  });

  function take(text: string): void {
    if (!begun) {
      const start = text.trimStart();
      if (start === '') return;
      begun = true;
      if (!start.startsWith('{')) refusal = 'foreign';
    }
    if (refusal !== null) return;
    cutter.push(text);
    refusal ??= tooMuch(cutter.extent());
  }

  function decode(piece?: Uint8Array): void {
    let text: string;
    try {
      text = piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      refusal ??= 'foreign';
      return;
    }
    take(text);
  }

  return {
    push(piece) {
      if (refusal === null) decode(piece);
      return refusal === null;
    },
    end() {
      if (refusal === null) decode();
      if (refusal !== null) return { ok: false, reason: refusal };
      return checkFrame(parse(cutter.frame())?.json, cutter.extent().items);
    },
  };
}

/**
 * Reads and checks a backup. Records that may not enter are left out and counted; everything else comes back as it was
 * written.
 */
export function readBackup(): { push(piece: Uint8Array): boolean; end(): BackupRead } {
  const items: unknown[] = [];
  const reader = readFrame((item) => void items.push(item));
  return {
    push: reader.push,
    end() {
      const read = reader.end();
      if (!read.ok) return read;
      const { head, lists } = read.frame;
      const sound = soundRecords(
        Object.fromEntries(
          Object.entries(lists).map(([kind, list]) => [kind, list.map((one) => items[placeOf(one)])]),
        ),
      );
      return { ok: true, backup: { ...head, records: sound.records }, unreadable: sound.unreadable };
    },
  };
}

/** The number that stands for a record in the frame; -1 for what is none. */
export function placeOf(one: unknown): number {
  return typeof one === 'object' && one !== null && 'at' in one ? (one as Place).at : -1;
}

function tooMuch({ depth, values, items }: Extent): ReadRefusal | null {
  if (depth > depthLimit) return 'damaged';
  return values > valuesLimit || items > recordsLimit ? 'too-large' : null;
}

function parse(text: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function checkFrame(json: unknown, items: number): FrameRead {
  if (!v.is(oursSchema, json)) return { ok: false, reason: 'foreign' };
  if (!v.is(versionedSchema, json)) return { ok: false, reason: 'damaged' };
  if (json.version > backupVersion) return { ok: false, reason: 'newer-version' };
  if (!v.is(bodySchema, json)) return { ok: false, reason: 'damaged' };
  const { exportedAt, appVersion, records } = json;
  const lists = Object.values(records);
  const inLists = lists.reduce((sum, list) => sum + list.length, 0);
  if (Math.max(inLists, items) + lists.length > recordsLimit) return { ok: false, reason: 'too-large' };
  return { ok: true, frame: { head: { exportedAt, appVersion }, lists: records } };
}

/** An array where an object is due has no kinds; a kind whose value is no array is no list of records. */
function isRecordLists(records: unknown): boolean {
  if (typeof records !== 'object' || records === null || Array.isArray(records)) return false;
  return Object.values(records).every(Array.isArray);
}
