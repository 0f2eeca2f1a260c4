/**
 * Whether all that is here is in the last checked backup. Clocks cannot say: words may be written between the making of a
 * backup and its check, and a device's clock may be set back. So a checked backup leaves a digest of what it holds.
 */

import { isTombstone, type RecordsByKind } from './record.ts';
import { emptySettings, type Settings } from './settings.ts';

/**
 * Of settings, what says nothing of the person's own: how the record is kept, what the check itself notes, and what the
 * bin counts by itself.
 */
const bookkeeping = new Set([
  ...['id', 'version', 'ancestors', 'createdAt', 'updatedAt', 'deletedAt'],
  ...['lastCheckedBackupAt', 'lastCheckedBackupHeld', 'binDueSince'],
]);

/**
 * SHA-256, in hex, of which version of each record there is, drafts and what is left of deleted ones included, and of what
 * the settings say; `madeAt` makes it the digest of one backup alone. `settings`: all of them as one. Both are read before
 * anything is awaited.
 */
export async function digestOfHeld(
  madeAt: string,
  records: RecordsByKind,
  settings: Settings | null,
): Promise<string> {
  const versions = Object.entries(records)
    .filter(([kind]) => kind !== 'settings')
    .flatMap(([kind, list]) =>
      // A record that is let go for good keeps its version.
      list.map((record) => JSON.stringify([kind, record.id, record.version, isTombstone(record)])),
    )
    .sort();
  const ours = Object.entries({ ...emptySettings, ...settings })
    .filter(([name, value]) => !bookkeeping.has(name) && value !== undefined)
    .map((entry) => JSON.stringify(entry))
    .sort();
  const bytes = new TextEncoder().encode(JSON.stringify([madeAt, versions, ours]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** False too where it cannot be told: nothing was checked, or by an app that did not note what was in it. */
export async function isAllBackedUp(records: RecordsByKind, settings: Settings | null): Promise<boolean> {
  const { lastCheckedBackupAt: madeAt = null, lastCheckedBackupHeld: held } = settings ?? {};
  return madeAt !== null && held === (await digestOfHeld(madeAt, records, settings));
}
