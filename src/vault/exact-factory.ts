/**
 * An IDBFactory that opens exactly what is asked for, for Dexie to open with.
 *
 * [Note: open what is there, or make what is not] Left alone, Dexie makes a database that is absent, opens one of a
 * newer version as if it were ours, and raises the version of one that lacks a table. An absent vault may be one that
 * the browser has lost, and a newer one belongs to a newer app: both must be told, and neither touched.
 */

export interface ExactFactory {
  /** For Dexie's option `indexedDB`. */
  factory: Pick<IDBFactory, 'open' | 'deleteDatabase'> & Partial<Pick<IDBFactory, 'databases'>>;
  /** What the last opening met. `lost`: absent, and the browser says that it threw away what was there. */
  met(): 'nothing' | 'absent' | 'lost' | 'made' | 'mended';
  /** Nobody waits any longer: a connection that still comes is closed at once, so that it stands in nobody's way. */
  abandon(): void;
}

/** `make`: a database that is absent is made; otherwise opening it fails and leaves nothing behind. */
export function exactFactory(real: IDBFactory, version: number, make: boolean): ExactFactory {
  let met: ReturnType<ExactFactory['met']> = 'nothing';
  let abandoned = false;
  let making: IDBTransaction | null = null;

  function open(name: string, asked?: number): IDBOpenDBRequest {
    // Dexie asks without a version after a VersionError, and for a higher one where a table or an index is missing.
    if (asked === undefined) throw new DOMException('The database is of a newer version', 'VersionError');
    if (asked !== version) {
      met = 'mended';
      throw new DOMException('The database is not as it was made', 'DataError');
    }
    // Dexie asks again after an UnknownError, and what it had begun would be committed half made.
    making?.abort();
    making = null;
    const request = real.open(name, asked);
    request.addEventListener('upgradeneeded', (event) => {
      making = request.transaction;
      // A store of before, which Dexie brings to this version in the same transaction: all of it or nothing.
      if (event.oldVersion !== 0 && !abandoned) return;
      met = 'made';
      if (make && !abandoned) return;
      met = dataLossOf(event) === 'total' ? 'lost' : 'absent';
      event.stopImmediatePropagation();
      request.transaction?.abort();
    });
    request.addEventListener('error', () => (making = null));
    request.addEventListener('success', (event) => {
      making = null;
      if (!abandoned) return;
      event.stopImmediatePropagation();
      request.result.close();
    });
    return request;
  }

  return {
    factory: {
      open,
      deleteDatabase: (name) => real.deleteDatabase(name),
      // Dexie keeps a list of names of its own where the browser cannot tell them.
      ...('databases' in real ? { databases: () => real.databases() } : {}),
    },
    met: () => met,
    abandon: () => {
      abandoned = true;
    },
  };
}

// Chromium's own field, said once after it has thrown away a damaged store (github.com/w3c/IndexedDB/issues/30).
function dataLossOf(event: IDBVersionChangeEvent): unknown {
  return 'dataLoss' in event ? event.dataLoss : undefined;
}
