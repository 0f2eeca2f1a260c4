import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openVault, postLetter } from '../../../src/vault/vault.ts';
import { aPlaceToMove, createLocked, MemoryLocks, passphrase, words } from './a-lock.ts';
import type { LockPlace } from './a-lock.ts';
import { behindItsBack, create, fill, open, replaceMethod, valuesOf } from './a-place.ts';
import type { MemoryBuckets } from './a-place.ts';

type Place = ReturnType<typeof aPlaceToMove>;

afterEach(() => {
  vi.useRealTimers();
});

/** The marks in the bucket that the vault lies in. */
async function marks(place: LockPlace & { buckets: MemoryBuckets }): Promise<string[]> {
  const [factory] = [...place.buckets.factories.values()];
  const names = await behindItsBack(place, 'meta', (store) => store.getAllKeys(), factory);
  return (names as string[]).filter((name) => name.startsWith('dirty.'));
}

/** The same storage, opened by a browser in which no page of before is alive. */
function afterADeath(place: Place): Place {
  return { ...place, locks: new MemoryLocks() as unknown as Place['locks'] };
}

/** How many bytes of filling are put into the store while `work` goes on. */
async function bytesFilled(work: () => Promise<unknown>): Promise<number> {
  let bytes = 0;
  const putBack = replaceMethod(
    IDBObjectStore.prototype,
    'put',
    (real) =>
      function (...given) {
        const { nothing } = given[0] as { nothing?: Uint8Array };
        bytes += nothing?.byteLength ?? 0;
        return real.apply(this, given);
      },
  );
  try {
    await work();
  } finally {
    putBack();
  }
  return bytes;
}

const fullLog = 4 * 1024 * 1024;

describe('the mark of who is writing', () => {
  it('is set before the first write, and taken away after three seconds of quiet', async () => {
    const place = aPlaceToMove();
    const vault = await create(place);
    expect(await marks(place)).toEqual([]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await fill(vault, ['a']);
    expect(await marks(place)).toHaveLength(1);
    vi.advanceTimersByTime(2900);
    await fill(vault, ['b']);
    vi.advanceTimersByTime(2900);
    expect(await marks(place)).toHaveLength(1);
    vi.advanceTimersByTime(200);
    await vi.waitFor(async () => expect(await marks(place)).toEqual([]));
    await fill(vault, ['c']);
    expect(await marks(place)).toHaveLength(1);
  });

  it('fills the log at the next opening, before anything is written, if its page has died', async () => {
    const place = aPlaceToMove();
    await fill(await create(place), ['a']);
    const later = afterADeath(place);
    expect(await bytesFilled(() => open(later))).toBeGreaterThan(fullLog);
    expect(await marks(later)).toEqual([]);
    expect(Object.keys(await valuesOf(await open(later)))).toEqual(['records/a']);
    expect(await bytesFilled(() => open(later))).toBe(0);
  });

  it('is left alone while its page lives', async () => {
    const place = aPlaceToMove();
    const vault = await create(place);
    await fill(vault, ['a']);
    expect(await bytesFilled(() => open(place))).toBe(0);
    vault.close();
    expect(await bytesFilled(() => open(place))).toBe(0);
    expect(await marks(place)).toHaveLength(1);
  });

  it('outlasts a lock right after a write: the browser may still be tidying up', async () => {
    const place = aPlaceToMove();
    const vault = await createLocked(place);
    await fill(vault, ['a']);
    await vault.lock();
    expect(await marks(place)).toHaveLength(1);
  });

  it('is looked for without a key too, and letters leave one', async () => {
    const place = aPlaceToMove();
    await createLocked(place);
    expect(await postLetter(place, 'words')).toMatchObject({ ok: true });
    expect(await marks(place)).toContain('dirty.letter');
    const later = afterADeath(place);
    const filled = await bytesFilled(async () => {
      expect(await openVault(later)).toMatchObject({ reason: 'locked' });
    });
    expect(filled).toBeGreaterThan(fullLog);
    expect(await marks(later)).toEqual([]);
  });

  it('moves house with the vault', async () => {
    const place = aPlaceToMove();
    const vault = await create(place);
    await fill(vault, ['a']);
    const before = await marks(place);
    expect(await vault.setLock({ passphrase, code: words })).toMatchObject({ ok: true });
    expect([...place.buckets.factories.keys()].at(0)).toMatch(/-2$/);
    expect(await marks(place)).toEqual(before);
  });

  it('keeps nobody from writing where it cannot be set, or nobody can be told of it', async () => {
    const locks = new MemoryLocks();
    const place = aPlaceToMove({
      locks: {
        request: (name: string, options: LockOptions, work: (lock: object | null) => unknown) =>
          name.includes('dirty.')
            ? Promise.reject(new DOMException('Not now', 'InvalidStateError'))
            : locks.request(name, options, work),
      } as unknown as Place['locks'],
    });
    const vault = await create(place);
    await fill(vault, ['a']);
    const putBack = replaceMethod(
      IDBObjectStore.prototype,
      'put',
      (real) =>
        function (...given) {
          const { name } = given[0] as { name?: string };
          if (name?.startsWith('dirty.') === true) throw new DOMException('No room', 'QuotaExceededError');
          return real.apply(this, given);
        },
    );
    const other = await open(afterADeath(place));
    await fill(other, ['b']).finally(putBack);
    expect(Object.keys(await valuesOf(other)).sort()).toEqual(['records/a', 'records/b']);
  });

  it('keeps nobody from opening where there is no room for the filling, and stays', async () => {
    const place = aPlaceToMove();
    await fill(await create(place), ['a']);
    const later = afterADeath(place);
    const putBack = replaceMethod(
      IDBObjectStore.prototype,
      'put',
      (real) =>
        function (...given) {
          if ('nothing' in (given[0] as object)) throw new DOMException('No room', 'QuotaExceededError');
          return real.apply(this, given);
        },
    );
    const opened = await open(later).finally(putBack);
    expect(Object.keys(await valuesOf(opened))).toEqual(['records/a']);
    expect(await marks(later)).toHaveLength(1);
  });

  it('is of no use where there are no buckets, and is not set', async () => {
    const place = aPlaceToMove({ buckets: undefined });
    const vault = await create(place);
    await fill(vault, ['a']);
    const names = await behindItsBack(place, 'meta', (store) => store.getAllKeys());
    expect(names).toEqual(['state']);
  });
});
