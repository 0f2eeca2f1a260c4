/** The front door of backups: make one and prove it, open one, plan what restoring it would do. */

export { allOpen } from './all-open.ts';
export { backUp, bringIn, checkBackup, lookInside, lookInsideCopy, readable } from './at-the-gate.ts';
export type { BackedUp, BackupAtHand, Brought, Desk, LookedInside, NoAnswer, Seen } from './at-the-gate.ts';
export type { BackupProgress, BackupWork } from './backup-work.ts';
export { countRecords, type Counts } from './count-records.ts';
export { hereCipher, workerCipher, type FileCipher } from './file-cipher.ts';
export { recordsFromStore } from './from-store.ts';
export { makeBackup, type BackupMade } from './make-backup.ts';
export { isSameBackup, openBackup, type BackupOpened } from './open-backup.ts';
export { planRestore, type RestorePlan } from './plan-restore.ts';
export { readableCopy, type ReadableWords } from './readable-copy.ts';
