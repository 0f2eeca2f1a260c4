import { describe, expect, it } from 'vitest';
import { eraseVault } from '../../../src/vault/vault.ts';
import {
  aPlace,
  behindItsBack,
  create,
  fill,
  MemoryBuckets,
  open,
  rawRows,
  readWhole,
  valuesOf,
} from './a-place.ts';

const channel = (name: string) => new BroadcastChannel(name);

/** What is heard, one by one. */
function ear<T>(listen: (listener: (heard: T) => void) => unknown): { next(): Promise<T>; all: T[] } {
  const all: T[] = [];
  const waiting: ((heard: T) => void)[] = [];
  let given = 0;
  listen((heard) => {
    all.push(heard);
    waiting.shift()?.(all[given++]!);
  });
  return {
    all,
    next: () =>
      given < all.length ? Promise.resolve(all[given++]!) : new Promise((resolve) => waiting.push(resolve)),
  };
}

describe('another tab', () => {
  it('hears the ids of what was written and removed, after it can be read, and nothing else', async () => {
    const place = aPlace({ channel });
    const one = await create(place);
    const two = await open(place);
    const words = ear<unknown>((hear) => {
      const spy = channel(`${place.name}.vault`);
      spy.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
    });
    const heard = ear<readonly string[]>((hear) => two.onOutsideChange(hear));
    const ownEar = ear<readonly string[]>((hear) => one.onOutsideChange(hear));
    await fill(one, ['a', 'b']);
    expect(await heard.next()).toEqual(['a', 'b']);
    const [a] = await two.readItems(['a']);
    expect(a!.json).toEqual({ words: 'of a' });
    await one.write([{ ...a!, json: null }]);
    expect(await heard.next()).toEqual(['a']);
    expect(await two.readItems(['a'])).toEqual([]);
    expect(ownEar.all).toEqual([]);
    expect(JSON.stringify([await words.next(), await words.next()])).not.toContain('words');
  });

  it('is told nothing of a write that was not made', async () => {
    const place = aPlace({ channel });
    const one = await create(place);
    const two = await open(place);
    const heard = ear<readonly string[]>((hear) => two.onOutsideChange(hear));
    await one.write([{ table: 'records', id: 'x', revision: 4, json: 1 }]);
    await fill(one, ['a']);
    expect(await heard.next()).toEqual(['a']);
  });

  it('stops hearing when it says so, and when it closes', async () => {
    const place = aPlace({ channel });
    const one = await create(place);
    const [two, three] = [await open(place), await open(place)];
    const silent = ear<readonly string[]>((hear) => two.onOutsideChange(hear)());
    const closing = ear<readonly string[]>((hear) => two.onOutsideChange(hear));
    const last = ear<readonly string[]>((hear) => three.onOutsideChange(hear));
    two.close();
    await fill(one, ['a']);
    await last.next();
    expect([silent.all, closing.all]).toEqual([[], []]);
  });

  it('is asked to hide the private side, and stays open', async () => {
    const place = aPlace({ channel });
    const one = await create(place);
    const [two, three] = [await open(place), await open(place)];
    const [second, own] = [two, one].map((vault) =>
      ear<string>((hear) => vault.onHidden(() => hear('hide'))),
    );
    const third = ear<string>((hear) => three.onHidden(() => hear('hide'))());
    const written = ear<readonly string[]>((hear) => three.onOutsideChange(hear));
    one.hideElsewhere();
    expect(await second!.next()).toBe('hide');
    await fill(two, ['a']);
    await written.next();
    expect([own!.all, third.all]).toEqual([[], []]);
  });

  it('is told that it was asked to hide when it comes to listen only afterwards', async () => {
    const place = aPlace({ channel });
    const [one, two] = [await create(place), await open(place)];
    const soon = ear<string>((hear) => two.onHidden(() => hear('hide')));
    const written = ear<readonly string[]>((hear) => two.onOutsideChange(hear));
    one.hideElsewhere();
    await soon.next();
    await fill(one, ['a']);
    await written.next();
    const later = ear<string>((hear) => two.onHidden(() => hear('hide')));
    const never = ear<string>((hear) => one.onHidden(() => hear('hide')));
    expect([soon.all, later.all, never.all]).toEqual([['hide'], ['hide'], []]);
  });

  it('takes no notice of words that are not ours', async () => {
    const place = aPlace({ channel });
    const vault = await create(place);
    const other = await open(place);
    const heard = ear<readonly string[]>((hear) => vault.onOutsideChange(hear));
    const stranger = channel(`${place.name}.vault`);
    for (const word of [
      null,
      'erased',
      {},
      { kind: 'changed' },
      { kind: 'changed', vault: 'x', ids: ['q'] },
      { kind: 'changed', vault: vault.name },
      { kind: 'changed', vault: vault.name, ids: 'q' },
      { kind: 'changed', vault: vault.name, ids: [1] },
      { kind: 'changed', vault: vault.name, ids: ['q', 1] },
      { kind: 'another', vault: vault.name, ids: ['q'] },
    ]) {
      stranger.postMessage(word);
    }
    stranger.close();
    await fill(other, ['a']);
    expect(await heard.next()).toEqual(['a']);
    expect(heard.all).toHaveLength(1);
  });

  it('is told when everything is erased, and lets go', async () => {
    const place = aPlace({ channel });
    const one = await create(place);
    const two = await open(place);
    await fill(one, ['a']);
    const [first, second] = [one, two].map((vault) => ear<string>((hear) => vault.onClosed(hear)));
    await eraseVault(place);
    expect(await first!.next()).toBe('erased');
    expect(await second!.next()).toBe('erased');
    expect(await place.indexedDB.databases()).toEqual([]);
    await expect(two.readItems(['a'])).rejects.toMatchObject({ reason: 'closed' });
  });
});

describe('another tab, where there are storage buckets', () => {
  it('is told when everything is erased', async () => {
    const place = aPlace({ channel, buckets: new MemoryBuckets() });
    const vault = await create(place);
    const closed = ear<string>((hear) => vault.onClosed(hear));
    await eraseVault(place);
    expect(await closed.next()).toBe('erased');
  });
});

describe('a newer app in another tab', () => {
  async function upgrade(place: ReturnType<typeof aPlace>): Promise<IDBDatabase> {
    return new Promise((resolve) => {
      const request = place.indexedDB.open(place.name, 990);
      request.onsuccess = () => resolve(request.result);
    });
  }

  it('makes this one close, after what was being written is written', async () => {
    const place = aPlace();
    const vault = await create(place);
    const closed: string[] = [];
    const results: Promise<unknown>[] = [];
    vault.onClosed((why) => {
      closed.push(why);
      // The editor hands over what has not been saved yet.
      results.push(vault.write([{ table: 'drafts', id: 'last', revision: null, json: 'words' }]));
    });
    results.push(vault.write([{ table: 'drafts', id: 'first', revision: null, json: 'words' }]));
    (await upgrade(place)).close();
    expect(await Promise.all(results)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(closed).toEqual(['newer-version']);
    expect((await rawRows(place, 'drafts')).map((row) => row.id)).toEqual(['first', 'last']);
    expect(await vault.write([{ table: 'drafts', id: 'late', revision: null, json: 1 }])).toEqual({
      ok: false,
      reason: 'newer-version',
    });
    await expect(vault.readItems(['first'])).rejects.toMatchObject({ reason: 'newer-version' });
  });
});

describe('closing', () => {
  it('is final and silent, and can be done twice', async () => {
    const place = aPlace({ channel });
    const vault = await create(place);
    const closed: string[] = [];
    vault.onClosed((why) => closed.push(why));
    await fill(vault, ['a']);
    vault.close();
    vault.close();
    expect(closed).toEqual([]);
    const again = await open(place);
    expect(Object.keys(await valuesOf(again))).toEqual(['records/a']);
  });
});

describe('the head', () => {
  it('comes back on the next start, while nothing has changed', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    expect(await vault.readHead()).toBeNull();
    await vault.writeHead({ first: ['a'] });
    expect(await vault.readHead()).toEqual({ first: ['a'] });
    vault.close();
    expect(await (await open(place)).readHead()).toEqual({ first: ['a'] });
  });

  it('is ignored after any change: a put, a removal, a draft', async () => {
    const vault = await create(aPlace());
    await fill(vault, ['a']);
    const changes = [
      () => fill(vault, ['b']),
      () => fill(vault, ['d'], 'drafts'),
      async () => {
        const [item] = await vault.readItems(['b']);
        await vault.write([{ ...item!, json: null }]);
      },
    ];
    for (const change of changes) {
      await vault.writeHead('head');
      expect(await vault.readHead()).toBe('head');
      await change();
      expect(await vault.readHead()).toBeNull();
    }
  });

  it('is ignored where it was altered, or put forward in time', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    await vault.writeHead('old');
    const [old] = await rawRows(place, 'caches');
    await fill(vault, ['b']);
    const [state] = await rawRows(place, 'meta');
    for (const change of [
      { n: state!.n },
      { nonce: new Uint8Array(12), n: state!.n },
      { sealed: 7 },
      { format: 2 },
    ]) {
      await behindItsBack(place, 'caches', (store) => store.put({ ...old, ...change }));
      expect(await vault.readHead()).toBeNull();
    }
  });

  it('is not written before all was read, nor after another tab has written', async () => {
    const place = aPlace();
    const first = await create(place);
    await fill(first, ['a']);
    first.close();
    const [one, two] = [await open(place), await open(place)];
    await one.writeHead('too early');
    expect(await one.readHead()).toBeNull();
    await readWhole(one);
    await fill(one, ['b']);
    await one.writeHead('of b');
    expect(await one.readHead()).toBe('of b');
    await fill(two, ['c']);
    await one.writeHead('knows nothing of c');
    expect(await one.readHead()).toBeNull();
    await fill(one, ['d']);
    await one.writeHead('still nothing of c');
    expect(await one.readHead()).toBeNull();
    await readWhole(one);
    await one.writeHead('of all');
    expect(await two.readHead()).toBe('of all');
  });

  it('of this moment is not displaced by a tab that has not noticed what another wrote', async () => {
    const place = aPlace();
    const one = await create(place);
    const two = await open(place);
    await fill(one, ['a']);
    await fill(two, ['b']);
    await readWhole(two);
    await two.writeHead('of a and b');
    await one.writeHead('of a');
    expect(await two.readHead()).toBe('of a and b');
  });

  it('is sealed anew after a re-key, or gone; never under a key that is gone', async () => {
    const vault = await create(aPlace());
    await fill(vault, ['a']);
    await vault.writeHead('head');
    await vault.rekey();
    expect(await vault.readHead()).toBeNull();
    await vault.writeHead('new head');
    expect(await vault.readHead()).toBe('new head');
  });

  it('never fails for the person, whatever storage says', async () => {
    const vault = await create(aPlace());
    vault.close();
    await expect(vault.writeHead('x')).resolves.toBeUndefined();
    expect(await vault.readHead()).toBeNull();
  });
});
