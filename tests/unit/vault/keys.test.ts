import { describe, expect, it } from 'vitest';
import { makeDeviceKey } from '../../../src/crypto/crypto.ts';
import { openVault } from '../../../src/vault/vault.ts';
import {
  aPlace,
  behindItsBack,
  create,
  fill,
  open,
  rawRows,
  replaceMethod,
  readWhole,
  reasonNotToOpen,
  valuesOf,
} from './a-place.ts';
import type { RawRow, TestPlace } from './a-place.ts';

type WayIn = NonNullable<Parameters<typeof openVault>[1]>;

/** A wrapping key as a later passphrase or recovery code brings one. */
async function aWay(kind: WayIn['kind'], name: string = kind): Promise<WayIn> {
  return { name, kind, key: await makeDeviceKey() };
}

async function allRows(place: TestPlace): Promise<unknown> {
  return Promise.all(['records', 'drafts', 'caches'].map((table) => rawRows(place, table)));
}

interface KeyRow {
  name: string;
  kind: 'data' | 'device';
  key?: CryptoKey;
  wraps?: { by: string; kind: string; nonce: Uint8Array; sealed: Uint8Array }[];
}
async function keyRows(place: TestPlace): Promise<KeyRow[]> {
  const rows = await rawRows(place, 'keyring');
  // The pair for letters has its own tests.
  return rows.filter(({ kind }) => kind === 'data' || kind === 'device') as unknown as KeyRow[];
}

describe('the keyring', () => {
  it('holds one data key, wrapped, and a device key that cannot be exported', async () => {
    const place = aPlace();
    await create(place);
    const rows = await keyRows(place);
    const data = rows.find(({ kind }) => kind === 'data')!;
    const device = rows.find(({ kind }) => kind === 'device')!;
    expect(rows).toHaveLength(2);
    expect(Object.keys(data).sort()).toEqual(['kind', 'name', 'wraps']);
    expect(data.wraps).toHaveLength(1);
    // 32 bytes of key and 16 of tag: sealed, not raw.
    expect(data.wraps![0]!.sealed).toHaveLength(48);
    expect(device.key?.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', device.key!)).rejects.toThrow();
  });

  it('never holds the raw bytes of a data key, whatever is done with it', async () => {
    const raws: Uint8Array[] = [];
    const restore = replaceMethod(
      crypto.subtle,
      'importKey',
      (real) =>
        function (...given) {
          raws.push(given[1] as Uint8Array, Uint8Array.from(given[1] as Uint8Array));
          return real.apply(this, given);
        },
    );
    const place = aPlace();
    try {
      const vault = await create(place);
      await fill(vault, ['a']);
      await vault.rewrap({ renewDeviceKey: true });
      await vault.rekey();
    } finally {
      restore();
    }
    const [held, copies] = [raws.filter((_, at) => at % 2 === 0), raws.filter((_, at) => at % 2 === 1)];
    expect(copies.length).toBeGreaterThan(1);
    // The arrays that the bytes lay in are zeroed, and the bytes are in no row.
    for (const bytes of held) expect(bytes.every((byte) => byte === 0)).toBe(true);
    const tables = await Promise.all(
      ['records', 'drafts', 'caches', 'meta', 'keyring'].map((table) => rawRows(place, table)),
    );
    const stored = tables.flat(1).map(everyByte).join('|') + JSON.stringify([...place.ledgerStore.texts]);
    for (const copy of copies) expect(stored).not.toContain(Buffer.from(copy).toString('hex'));
  });
});

/** This device's way in, as it lies stored. */
async function deviceWays(place: TestPlace): Promise<WayIn[]> {
  const rows = (await keyRows(place)).filter(({ kind }) => kind === 'device');
  return rows.map(({ name, key }) => ({ name, kind: 'device', key: key! }));
}

/** All bytes of all views inside a value, as hex. */
function everyByte(value: unknown): string {
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer).toString('hex');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(everyByte).join('|');
  return '';
}

describe('rewrap', () => {
  it('renews the device key and leaves every row as it was, to the byte', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b', 'c']);
    await fill(vault, ['d'], 'drafts');
    await readWhole(vault);
    await vault.writeHead({ first: 'a' });
    const [rows, keys] = [await allRows(place), await keyRows(place)];

    expect(await vault.rewrap({ renewDeviceKey: true })).toEqual({ ok: true });
    expect(await allRows(place)).toEqual(rows);
    const renewed = await keyRows(place);
    expect(renewed).toHaveLength(2);
    expect(renewed.find(({ kind }) => kind === 'data')!.name).toBe(
      keys.find(({ kind }) => kind === 'data')!.name,
    );
    expect(renewed.find(({ kind }) => kind === 'device')!.name).not.toBe(
      keys.find(({ kind }) => kind === 'device')!.name,
    );
    await fill(vault, ['e']);
    vault.close();
    const again = await open(place);
    expect((await readWhole(again)).items).toHaveLength(5);
    expect((await readWhole(again)).unreadable).toBe(0);
  });

  it('sets a lock: another way in comes, the device goes, no row changes', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    const rows = await allRows(place);
    const [phrase, code] = [await aWay('passphrase'), await aWay('recovery')];
    const device = vault.waysIn().map(({ name }) => name);
    expect(await vault.rewrap({ add: [phrase, code], remove: device })).toEqual({ ok: true });
    expect(vault.waysIn()).toEqual([
      { name: 'passphrase', kind: 'passphrase' },
      { name: 'recovery', kind: 'recovery' },
    ]);
    expect(await allRows(place)).toEqual(rows);
    expect((await keyRows(place)).map(({ kind }) => kind)).toEqual(['data']);
    vault.close();

    expect(await openVault(place)).toMatchObject({ ok: false, reason: 'lock-damaged' });
    expect(await openVault(place, await aWay('passphrase'))).toEqual({ ok: false, reason: 'damaged' });
    for (const way of [phrase, code]) {
      const again = await open(place, way);
      expect(Object.keys(await valuesOf(again))).toEqual(['records/b', 'records/a']);
      again.close();
    }
  });

  it('changes one way in and keeps the others, whose keys are not at hand', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    const [phrase, code, newPhrase] = [
      await aWay('passphrase'),
      await aWay('recovery'),
      await aWay('passphrase'),
    ];
    await vault.rewrap({ add: [phrase, code], remove: vault.waysIn().map(({ name }) => name) });
    vault.close();

    const unlocked = await open(place, phrase);
    expect(await unlocked.rewrap({ add: [newPhrase] })).toEqual({ ok: true });
    await fill(unlocked, ['b']);
    unlocked.close();
    expect(await openVault(place, phrase)).toMatchObject({ ok: false });
    for (const way of [newPhrase, code]) {
      const again = await open(place, way);
      expect(Object.keys(await valuesOf(again))).toEqual(['records/b', 'records/a']);
      again.close();
    }
  });

  it('refuses to leave no way in', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a']);
    const before = await keyRows(place);
    const result = await vault.rewrap({ remove: vault.waysIn().map(({ name }) => name) });
    expect(result).toEqual({ ok: false, reason: 'no-way-in' });
    expect(await keyRows(place)).toEqual(before);
  });

  it('in one tab is taken up by the other at its next write and read', async () => {
    const place = aPlace();
    const one = await create(place);
    const two = await open(place);
    await fill(one, ['a']);
    await one.rewrap({ renewDeviceKey: true });
    await fill(two, ['b']);
    expect(await two.rewrap({ renewDeviceKey: true })).toEqual({ ok: true });
    expect(await one.rewrap({ renewDeviceKey: true })).toEqual({ ok: true });
    await fill(one, ['c']);
    one.close();
    two.close();
    expect((await readWhole(await open(place))).items).toHaveLength(3);
  });

  it('that takes the only way in of another tab lets it go on with the key that it has open', async () => {
    const place = aPlace();
    const one = await create(place);
    const two = await open(place);
    await one.rewrap({ add: [await aWay('passphrase')], remove: one.waysIn().map(({ name }) => name) });
    await fill(two, ['x']);
    expect(Object.keys(await valuesOf(one))).toEqual(['records/x']);
    expect(await two.rewrap({ renewDeviceKey: true })).toEqual({ ok: false, reason: 'locked' });
  });

  it('with a new data key ends the vault in a tab that has no way to it, with nothing written', async () => {
    const place = aPlace();
    const one = await create(place);
    const two = await open(place);
    const closed: string[] = [];
    two.onClosed((why) => closed.push(why));
    await one.rekey({ ways: [await aWay('passphrase')] });
    const rows = await allRows(place);
    expect(await two.write([{ table: 'records', id: 'x', revision: null, json: 1 }])).toEqual({
      ok: false,
      reason: 'closed',
    });
    expect(closed).toEqual(['locked']);
    expect(await allRows(place)).toEqual(rows);
  });
});

describe('rekey', () => {
  it('seals every row again under a new key, drops the old one, and changes nothing else', async () => {
    const place = aPlace();
    const vault = await create(place);
    const ids = Array.from({ length: 410 }, (_, at) => `r${at}`);
    await fill(vault, ids);
    await fill(vault, ['d1', 'd2'], 'drafts');
    await vault.writeHead({ first: 'r409' });
    const before = await readWhole(vault);
    const rowsBefore = await rawRows(place, 'records');
    const oldKey = rowsBefore[0]!['key'];

    const progress: [number, number][] = [];
    expect(await vault.rekey({ onProgress: (done, total) => progress.push([done, total]) })).toEqual({
      ok: true,
      left: 0,
    });
    expect(progress[0]).toEqual([0, 412]);
    expect(progress.at(-1)).toEqual([412, 412]);
    expect(await readWhole(vault)).toEqual(before);
    const rowsAfter = await rawRows(place, 'records');
    expect(rowsAfter.map(({ n, id, revision }) => ({ n, id, revision }))).toEqual(
      rowsBefore.map(({ n, id, revision }) => ({ n, id, revision })),
    );
    for (const table of ['records', 'drafts', 'keyring', 'meta', 'caches']) {
      expect(JSON.stringify(await rawRows(place, table))).not.toContain(oldKey);
    }
    expect(JSON.stringify([...place.ledgerStore.texts])).not.toContain(oldKey);
    expect((await keyRows(place)).map(({ kind }) => kind).sort()).toEqual(['data', 'device']);
    expect(vault.rekeyUnderWay).toBe(false);
    vault.close();

    const again = await open(place);
    expect(await readWhole(again)).toEqual(before);
    expect(again.missing).toBe(0);
  }, 20_000);

  it('sets the first lock: after its first step nothing opens without the passphrase', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(
      vault,
      Array.from({ length: 300 }, (_, at) => `r${at}`),
    );
    const phrase = await aWay('passphrase');
    const stop = new AbortController();
    const stopped = await vault.rekey({
      ways: [phrase],
      signal: stop.signal,
      onProgress: (done) => done > 0 && stop.abort(),
    });
    expect(stopped).toEqual({ ok: false, reason: 'stopped' });
    expect(vault.rekeyUnderWay).toBe(true);
    vault.close();
    expect(await openVault(place)).toMatchObject({ ok: false, reason: 'lock-damaged' });
    expect((await keyRows(place)).map(({ kind }) => kind)).toEqual(['data', 'data']);

    const unlocked = await open(place, phrase);
    expect(unlocked.rekeyUnderWay).toBe(true);
    expect((await readWhole(unlocked)).items).toHaveLength(300);
    expect(await unlocked.rekey()).toEqual({ ok: true, left: 0 });
    expect(unlocked.rekeyUnderWay).toBe(false);
    expect(new Set((await rawRows(place, 'records')).map((row) => row['key'])).size).toBe(1);
    expect((await keyRows(place)).map(({ kind }) => kind)).toEqual(['data']);
  }, 20_000);

  it('refuses to lose a way in whose key is not at hand, unless all are named', async () => {
    const place = aPlace();
    const vault = await create(place);
    const [phrase, code] = [await aWay('passphrase'), await aWay('recovery')];
    await vault.rewrap({ add: [phrase, code], remove: vault.waysIn().map(({ name }) => name) });
    vault.close();
    const unlocked = await open(place, phrase);
    expect(await unlocked.rekey()).toEqual({ ok: false, reason: 'other-ways-in' });
    expect(await unlocked.rekey({ ways: [] })).toEqual({ ok: false, reason: 'no-way-in' });
    expect(unlocked.rekeyUnderWay).toBe(false);
    const newCode = await aWay('recovery', 'second code');
    expect(await unlocked.rekey({ ways: [phrase, newCode] })).toEqual({ ok: true, left: 0 });
    unlocked.close();
    expect(await openVault(place, code)).toMatchObject({ ok: false, reason: 'lock-damaged' });
    await open(place, newCode);
  });

  it('leaves rows that do not open as they are, and keeps the key that they name', async () => {
    const place = aPlace();
    const vault = await create(place);
    await fill(vault, ['a', 'b']);
    const broken: RawRow = { ...(await rawRows(place, 'records'))[0]!, nonce: new Uint8Array(12) };
    await behindItsBack(place, 'records', (store) => store.put(broken));
    expect(await vault.rekey()).toEqual({ ok: true, left: 1 });
    const rows = await rawRows(place, 'records');
    expect(rows[0]).toEqual(broken);
    expect((await keyRows(place)).map(({ name }) => name)).toContain(broken['key']);
    expect(vault.rekeyUnderWay).toBe(true);
    expect(await vault.rekey()).toEqual({ ok: true, left: 1 });
  });

  it('lets writes come in between, in this tab and in another, and loses none', async () => {
    const place = aPlace();
    const vault = await create(place);
    const other = await open(place);
    const ids = Array.from({ length: 410 }, (_, at) => `r${at}`);
    await fill(vault, ids);
    const [first, last] = [(await vault.readItems(['r0']))[0]!, (await vault.readItems(['r409']))[0]!];
    const writes: Promise<unknown>[] = [];
    const result = await vault.rekey({
      onProgress: (done) => {
        if (done === 0) writes.push(vault.write([{ ...first, json: 'written here' }]));
        if (done === 200) {
          writes.push(other.write([{ ...last, json: 'written there' }]));
          writes.push(other.write([{ table: 'drafts', id: 'new', revision: null, json: 'begun there' }]));
        }
      },
    });
    expect(result).toEqual({ ok: true, left: 0 });
    expect(await Promise.all(writes)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    const values = await valuesOf(vault);
    expect(Object.keys(values)).toHaveLength(411);
    expect([values['records/r0'], values['records/r409'], values['drafts/new']]).toEqual([
      'written here',
      'written there',
      'begun there',
    ]);
    expect((await keyRows(place)).filter(({ kind }) => kind === 'data')).toHaveLength(1);
    expect(await valuesOf(other)).toEqual(values);
  }, 20_000);

  it('that another tab overtakes writes nothing under a key that is gone by then', async () => {
    const place = aPlace();
    const one = await create(place);
    const two = await open(place);
    await fill(one, ['a', 'b', 'c']);
    const gate = { isShut: false, wait: Promise.resolve(), open: (): void => undefined };
    const restore = replaceMethod(
      crypto.subtle,
      'encrypt',
      (real) =>
        async function (...given) {
          const { isShut, wait } = gate;
          gate.isShut = false;
          if (isShut) await wait;
          return real.apply(this, given);
        },
    );
    try {
      let reached: () => void = () => undefined;
      const sealing = new Promise<void>((resolve) => (reached = resolve));
      const slow = one.rekey({
        onProgress: (done, total) => {
          if (done > 0 || total === 0 || gate.open.length > 0) return;
          gate.wait = new Promise((resolve) => (gate.open = resolve));
          gate.isShut = true;
          reached();
        },
      });
      await sealing;
      // The first tab holds rows sealed under its new key, not yet written; the second makes a newer key of its own.
      while (gate.isShut) await new Promise((resolve) => setImmediate(resolve));
      expect(await two.rekey({ ways: [...(await deviceWays(place))] })).toEqual({ ok: true, left: 0 });
      gate.open();
      expect(await slow).toEqual({ ok: true, left: 0 });
    } finally {
      restore();
    }
    one.close();
    two.close();
    expect(await readWhole(await open(place))).toMatchObject({ unreadable: 0, items: { length: 3 } });
  });

  it('by two tabs at once ends with one key and every row', async () => {
    const place = aPlace();
    const one = await create(place);
    const two = await open(place);
    await fill(
      one,
      Array.from({ length: 210 }, (_, at) => `r${at}`),
    );
    const results = await Promise.all([one.rekey(), two.rekey()]);
    expect(results).toEqual([
      { ok: true, left: 0 },
      { ok: true, left: 0 },
    ]);
    one.close();
    two.close();
    const again = await open(place);
    expect(await readWhole(again)).toMatchObject({ unreadable: 0 });
    expect((await readWhole(again)).items).toHaveLength(210);
    expect((await keyRows(place)).filter(({ kind }) => kind === 'data')).toHaveLength(1);
    expect(await reasonNotToOpen(place)).toBe('opened');
  }, 20_000);
});
