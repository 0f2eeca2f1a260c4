import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../src/crypto/crypto.ts';

describe('base64url', () => {
  // RFC 4648, section 10, without the padding.
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %j as %j', (text, encoded) => {
    expect(toBase64Url(new TextEncoder().encode(text))).toBe(encoded);
  });

  it('uses - and _, and reads back any bytes', () => {
    expect(toBase64Url(Uint8Array.from([0xfb, 0xff]))).toBe('-_8');
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it.each(['a', 'ab=c', 'a+b/', 'ab c', 'é', 'Zg=='])('answers undefined to %j', (text) => {
    expect(fromBase64Url(text)).toBeUndefined();
  });
});
