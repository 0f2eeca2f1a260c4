import { IDBTransaction } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eraseVault } from '../../../src/vault/vault.ts';
import { faultOf } from '../../../src/vault/storage-fault.ts';
import { aPlace, create, cutOff, fill, replaceMethod, valuesOf } from './a-place.ts';
import type { TestPlace } from './a-place.ts';

/** The vault's connections, to be cut off. */
function watchConnections(place: TestPlace): IDBDatabase[] {
  const connections: IDBDatabase[] = [];
  const real = place.indexedDB.open.bind(place.indexedDB);
  place.indexedDB.open = (name, version) => {
    const request = real(name, version);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
  return connections;
}

describe('a connection that dies', () => {
  it('by its close event is opened again: writing and reading go on', async () => {
    const place = aPlace();
    const connections = watchConnections(place);
    const vault = await create(place);
    await fill(vault, ['a']);
    cutOff(connections.at(-1)!);
    await fill(vault, ['b']);
    cutOff(connections.at(-1)!);
    expect(Object.keys(await valuesOf(vault))).toEqual(['records/b', 'records/a']);
    expect(connections.length).toBe(3);
  });

  it('without a word (InvalidStateError) is opened again', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const place = aPlace();
    const connections = watchConnections(place);
    const vault = await create(place);
    await fill(vault, ['a']);
    connections.at(-1)!.close();
    await fill(vault, ['b']);
    expect(Object.keys(await valuesOf(vault))).toEqual(['records/b', 'records/a']);
    warn.mockRestore();
  });

  it('is opened once, however many wait for it', async () => {
    const place = aPlace();
    const connections = watchConnections(place);
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    cutOff(connections.at(-1)!);
    await Promise.all([vault.readItems(['a']), vault.readItems(['b']), fill(vault, ['c']), vault.readHead()]);
    expect(connections.length).toBe(2);
  });

  it('and cannot be opened again answers closed, and later goes on', async () => {
    const place = aPlace();
    const connections = watchConnections(place);
    const vault = await create(place);
    const closed: string[] = [];
    vault.onClosed((why) => closed.push(why));
    const restore = replaceMethod(place.indexedDB, 'open', () => () => {
      throw new DOMException('Internal error opening backing store', 'InvalidStateError');
    });
    cutOff(connections.at(-1)!);
    expect(await vault.write([{ table: 'records', id: 'a', revision: null, json: 1 }])).toEqual({
      ok: false,
      reason: 'closed',
    });
    restore();
    await fill(vault, ['a']);
    expect(closed).toEqual([]);
  });

  it('over a store that is gone tells that it is lost, and makes no empty one', async () => {
    const place = aPlace();
    const connections = watchConnections(place);
    const vault = await create(place);
    await fill(vault, ['a']);
    const closed: string[] = [];
    vault.onClosed((why) => closed.push(why));
    cutOff(connections.at(-1)!);
    await new Promise((resolve) => {
      place.indexedDB.deleteDatabase(place.name).onsuccess = resolve;
    });
    expect(await vault.write([{ table: 'records', id: 'b', revision: null, json: 1 }])).toEqual({
      ok: false,
      reason: 'closed',
    });
    expect(closed).toEqual(['lost']);
    expect(await place.indexedDB.databases()).toEqual([]);
  });

  it('over another vault, made meanwhile, does not write into that', async () => {
    const place = aPlace();
    const connections = watchConnections(place);
    const vault = await create(place);
    const closed: string[] = [];
    vault.onClosed((why) => closed.push(why));
    cutOff(connections.at(-1)!);
    await eraseVault({ ...place, channel: undefined });
    const fresh = await create(place);
    expect(await vault.write([{ table: 'records', id: 'b', revision: null, json: 1 }])).toMatchObject({
      ok: false,
    });
    expect(closed).toEqual(['lost']);
    expect(await valuesOf(fresh)).toEqual({});
  });
});

describe('a transaction that never ends', () => {
  afterEach(() => void vi.useRealTimers());

  it('is given up after ten seconds, tried once more, and told as closed; later writes go on', async () => {
    const place = aPlace();
    const vault = await create(place);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let hung = 0;
    const restore = replaceMethod(IDBTransaction.prototype, '_start', () => () => void (hung += 1));
    const writing = vault.write([{ table: 'records', id: 'a', revision: null, json: 1 }]);
    try {
      await until(() => hung > 0);
      vi.advanceTimersByTime(11_000);
      const before = hung;
      await until(() => hung > before);
      vi.advanceTimersByTime(11_000);
      expect(await writing).toEqual({ ok: false, reason: 'closed' });
    } finally {
      restore();
    }
    expect(await vault.write([{ table: 'records', id: 'b', revision: null, json: 1 }])).toMatchObject({
      ok: true,
    });
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn += 1) {
    if (turn > 10_000) throw new Error('it never came to that');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('faultOf', () => {
  const error = (name: string, more: object = {}) => Object.assign(new Error(), { name, ...more });

  it('finds a full disk, also inside of what Dexie wraps it in', () => {
    expect(faultOf(new DOMException('', 'QuotaExceededError'))).toBe('full');
    expect(faultOf(error('AbortError', { inner: error('QuotaExceededError') }))).toBe('full');
    expect(
      faultOf(error('BulkError', { failures: [error('ConstraintError'), error('QuotaExceededError')] })),
    ).toBe('full');
    expect(
      faultOf(
        error('OpenFailedError', { inner: error('AbortError', { inner: error('QuotaExceededError') }) }),
      ),
    ).toBe('full');
  });

  it('knows a dead connection, a newer database and a refusal', () => {
    expect(faultOf(error('UnknownError', { message: 'Connection to Indexed Database server lost' }))).toBe(
      'dead',
    );
    expect(faultOf(error('DatabaseClosedError'))).toBe('dead');
    expect(faultOf(error('DatabaseClosedError', { inner: error('VersionError') }))).toBe('newer-version');
    expect(faultOf(error('SecurityError'))).toBe('refused');
  });

  it('does not claim what is not storage’s', () => {
    for (const other of [new TypeError('x'), error('PrematureCommitError'), 'text', undefined, null, {}]) {
      expect(faultOf(other)).toBeUndefined();
    }
  });
});
