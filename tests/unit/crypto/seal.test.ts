import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDeviceKey, open, openJson, seal, sealJson } from '../../../src/crypto/crypto.ts';
import type { Bytes, Context } from '../../../src/crypto/crypto.ts';
import { encodeContext } from '../../../src/crypto/seal.ts';

let key: CryptoKey;
let otherKey: CryptoKey;
beforeAll(async () => {
  key = await makeDeviceKey();
  otherKey = await makeDeviceKey();
});

const anyBytes = fc.uint8Array({ maxLength: 200 }).map((bytes): Bytes => Uint8Array.from(bytes));
/** Any code units at all: lone surrogates, nulls, line separators. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
const loneSurrogates = fc.constantFrom('\ud800', '\udc00x', 'a\udfff', '\udbff\udbff', '\ude00\ud83d');
const anyContext: fc.Arbitrary<Context> = fc.array(fc.oneof(anyText, fc.maxSafeInteger()), { maxLength: 5 });
const anyJson = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary' }),
  anyText,
  loneSurrogates,
  fc.dictionary(anyText, fc.oneof(anyText, loneSurrogates)),
);

describe('seal and open', () => {
  it('give back any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, anyContext, async (plain, context) => {
        const box = await seal(key, plain, context);
        expect(await open(key, box, context)).toEqual({ ok: true, plain });
      }),
    );
  });

  it('do not open for another context or with another key', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, anyContext, anyContext, async (plain, context, other) => {
        fc.pre(JSON.stringify(context) !== JSON.stringify(other));
        const box = await seal(key, plain, context);
        expect(await open(key, box, other)).toEqual({ ok: false, reason: 'damaged' });
        expect(await open(otherKey, box, context)).toEqual({ ok: false, reason: 'damaged' });
      }),
    );
  });

  it('do not open any other bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, anyBytes, async (nonce, sealed) => {
        expect(await open(key, { nonce, sealed }, ['x'])).toEqual({ ok: false, reason: 'damaged' });
      }),
    );
  });

  it('take a fresh nonce for each sealing', async () => {
    const boxes = await Promise.all(Array.from({ length: 200 }, () => seal(key, new Uint8Array(1), ['x'])));
    expect(new Set(boxes.map((box) => box.nonce.join())).size).toBe(200);
  });
});

describe('sealJson and openJson', () => {
  it('give back any JSON value, to the last code unit', async () => {
    await fc.assert(
      fc.asyncProperty(anyJson, async (json) => {
        const opened = await openJson(key, await sealJson(key, json, ['x']), ['x']);
        expect(opened.ok && JSON.stringify(opened.plain)).toBe(JSON.stringify(json));
      }),
      { numRuns: 300 },
    );
  });

  it('give back lone surrogates as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, loneSurrogates), async (text) => {
        expect(await openJson(key, await sealJson(key, text, ['x']), ['x'])).toEqual({
          ok: true,
          plain: text,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('keep a key called __proto__ as plain data', async () => {
    const json: unknown = JSON.parse('{"__proto__":{"a":1}}');
    const opened = await openJson(key, await sealJson(key, json, ['x']), ['x']);
    expect(opened.ok && JSON.stringify(opened.plain)).toBe('{"__proto__":{"a":1}}');
  });

  it('answer damaged to sealed bytes that are not JSON, or not UTF-8', async () => {
    for (const plain of [
      [],
      [0x7b],
      [0xff, 0xfe],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0xef, 0xbb, 0xbf, 0x31],
    ]) {
      const box = await seal(key, Uint8Array.from(plain), ['x']);
      expect(await openJson(key, box, ['x'])).toEqual({ ok: false, reason: 'damaged' });
    }
  });

  it('refuse to seal what is no JSON', async () => {
    await expect(sealJson(key, undefined, ['x'])).rejects.toThrow(TypeError);
    await expect(sealJson(key, () => 1, ['x'])).rejects.toThrow(TypeError);
  });
});

describe('encodeContext', () => {
  it('is unambiguous: it can be read back', () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const read: unknown = JSON.parse(new TextDecoder().decode(encodeContext(context)));
        expect(read).toEqual(context.map((part) => (part === 0 ? 0 : part)));
      }),
    );
  });

  it('does not mistake one split for another, nor a number for its digits', () => {
    const contexts: Context[] = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      ['a', 'b', 'c'],
      ['1'],
      [1],
      ['\ud800'],
      ['\ufffd'],
    ];
    const encoded = contexts.map((context) => encodeContext(context).join());
    expect(new Set(encoded).size).toBe(contexts.length);
  });

  it('refuses numbers that JSON would blur', () => {
    for (const number of [NaN, Infinity, 0.5, 2 ** 53])
      expect(() => encodeContext([number])).toThrow(RangeError);
  });
});
