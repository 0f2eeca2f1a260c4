/** Sorts what IndexedDB and Dexie throw into what a vault can do about it. */

/** `dead`: this connection is of no more use, another one may be. */
export type StorageFault = 'full' | 'newer-version' | 'dead' | 'refused';

const faults: Readonly<Record<string, StorageFault>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer-version',
  // Dexie's word for a connection that was closed, by us or under us.
  DatabaseClosedError: 'dead',
  OpenFailedError: 'dead',
  InvalidStateError: 'dead',
  TransactionInactiveError: 'dead',
  // WebKit: "Connection to Indexed Database server lost"; Chromium: "Internal error".
  UnknownError: 'dead',
  // A transaction that was cut off. Where the disk is full its inner error says so, and that is looked at first.
  AbortError: 'dead',
  TimeoutError: 'dead',
  MissingAPIError: 'refused',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  NotFoundError: 'refused',
  NotReadableError: 'refused',
  ReadOnlyError: 'refused',
  ConstraintError: 'refused',
  DataError: 'refused',
  // Firefox in a private window keeps no key objects.
  DataCloneError: 'refused',
  EncodingError: 'refused',
  InvalidAccessError: 'refused',
  OperationError: 'refused',
};
const severity = ['full', 'newer-version', 'dead', 'refused'] as const;

/** The fault that an error tells of, itself or through what it wraps; undefined for errors that are not storage's. */
export function faultOf(error: unknown): StorageFault | undefined {
  const found = new Set(causes(error).map((cause) => faults[nameOf(cause)]));
  return severity.find((fault) => found.has(fault));
}

// Dexie keeps the first error in `inner` (AbortError, OpenFailedError) or in `failures` (BulkError).
function causes(error: unknown, depth = 0): unknown[] {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const inner = 'inner' in error ? [error.inner] : [];
  const failures = 'failures' in error && Array.isArray(error.failures) ? (error.failures as unknown[]) : [];
  return [error, ...[...inner, ...failures].flatMap((cause) => causes(cause, depth + 1))];
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
