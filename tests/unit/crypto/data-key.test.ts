import { describe, expect, it } from 'vitest';
import {
  isCryptoKey,
  makeDataKey,
  makeDeviceKey,
  open,
  openDataKey,
  randomName,
  seal,
  wrapAgain,
} from '../../../src/crypto/crypto.ts';
import type { WrapKind, WrappingKey } from '../../../src/crypto/crypto.ts';

async function aWay(name = 'device-1', kind: WrapKind = 'device'): Promise<WrappingKey> {
  return { name, kind, key: await makeDeviceKey() };
}

const words = Uint8Array.from([1, 2, 3]);

describe('a data key', () => {
  it('comes back from its wrap and opens what it sealed', async () => {
    const way = await aWay();
    const made = await makeDataKey('k1', [way]);
    const box = await seal(made.key, words, ['x']);
    const opened = await openDataKey('k1', made.wraps[0]!, way);
    expect(opened.ok && (await open(opened.key, box, ['x']))).toEqual({ ok: true, plain: words });
  });

  it('cannot be exported, neither when made nor when opened', async () => {
    const way = await aWay();
    const made = await makeDataKey('k1', [way]);
    const opened = await openDataKey('k1', made.wraps[0]!, way);
    expect(made.key.extractable).toBe(false);
    expect(opened.ok && opened.key.extractable).toBe(false);
    expect(way.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', made.key)).rejects.toThrow();
  });

  it('is wrapped once for each way in, and each opens it', async () => {
    const ways = [await aWay(), await aWay('phrase', 'passphrase'), await aWay('code', 'recovery')];
    const made = await makeDataKey('k1', ways);
    const box = await seal(made.key, words, ['x']);
    expect(made.wraps.map(({ by, kind }) => ({ by, kind }))).toEqual(
      ways.map(({ name, kind }) => ({ by: name, kind })),
    );
    for (const [at, way] of ways.entries()) {
      const opened = await openDataKey('k1', made.wraps[at]!, way);
      expect(opened.ok && (await open(opened.key, box, ['x'])).ok).toBe(true);
    }
  });

  it('does not open by another key, under another name, as another kind of wrap, or altered', async () => {
    const way = await aWay();
    const { wraps } = await makeDataKey('k1', [way]);
    const wrap = wraps[0]!;
    const altered = { ...wrap, sealed: wrap.sealed.map((byte, at) => (at === 5 ? byte ^ 1 : byte)) };
    const tries = [
      openDataKey('k1', wrap, await aWay()),
      openDataKey('k2', wrap, way),
      openDataKey('k1', wrap, { ...way, kind: 'passphrase' }),
      openDataKey('k1', wrap, { ...way, name: 'device-2' }),
      openDataKey('k1', altered, way),
    ];
    for (const result of await Promise.all(tries)) expect(result).toEqual({ ok: false, reason: 'wrong-key' });
  });

  it('refuses a wrap whose bytes are not a key of 256 bits', async () => {
    const way = await aWay();
    const box = await seal(way.key, new Uint8Array(16), ['data-key', 'k1', 'device', way.name]);
    expect(await openDataKey('k1', { by: way.name, kind: 'device', ...box }, way)).toEqual({
      ok: false,
      reason: 'wrong-key',
    });
  });

  it('is wrapped again without a change to what it sealed', async () => {
    const way = await aWay();
    const phrase = await aWay('phrase', 'passphrase');
    const made = await makeDataKey('k1', [way]);
    const box = await seal(made.key, words, ['x']);
    const again = await wrapAgain('k1', made.wraps[0]!, way, [phrase]);
    const opened = again.ok ? await openDataKey('k1', again.wraps[0]!, phrase) : again;
    expect(opened.ok && (await open(opened.key, box, ['x']))).toEqual({ ok: true, plain: words });
    expect(await wrapAgain('k1', made.wraps[0]!, phrase, [phrase])).toEqual({
      ok: false,
      reason: 'wrong-key',
    });
  });
});

describe('isCryptoKey', () => {
  it('knows a key, also a clone of one, from anything else', async () => {
    const key = await makeDeviceKey();
    expect([key, structuredClone(key)].map(isCryptoKey)).toEqual([true, true]);
    expect([{}, null, undefined, 'key', new Uint8Array(32)].some(isCryptoKey)).toBe(false);
  });
});

describe('randomName', () => {
  it('is 22 letters of base64url, each time others', () => {
    const names = Array.from({ length: 100 }, randomName);
    expect(new Set(names).size).toBe(100);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });
});
