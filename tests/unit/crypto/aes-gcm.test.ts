import { describe, expect, it } from 'vitest';
import { openWithNonce, sealWithNonce } from '../../../src/crypto/aes-gcm.ts';
import type { Bytes } from '../../../src/crypto/aes-gcm.ts';

interface Vector {
  source: string;
  key: string;
  nonce: string;
  plain: string;
  context: string;
  cipher: string;
  tag: string;
}

const longKey = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
const longPlain =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
  '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255';
const longCipher =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
  '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad';

// McGrew and Viega, "The Galois/Counter Mode of Operation (GCM)", appendix B, the AES-256 cases with a 96-bit nonce;
// NIST CAVP, gcmtestvectors.zip, gcmEncryptExtIV256.rsp, the first case of three groups.
const vectors: Vector[] = [
  {
    source: 'McGrew and Viega 13',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    plain: '',
    context: '',
    cipher: '',
    tag: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    source: 'McGrew and Viega 14',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    plain: '00'.repeat(16),
    context: '',
    cipher: 'cea7403d4d606b6e074ec5d3baf39d18',
    tag: 'd0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    source: 'McGrew and Viega 15',
    key: longKey,
    nonce: 'cafebabefacedbaddecaf888',
    plain: longPlain,
    context: '',
    cipher: longCipher,
    tag: 'b094dac5d93471bdec1a502270e3cc6c',
  },
  {
    source: 'McGrew and Viega 16',
    key: longKey,
    nonce: 'cafebabefacedbaddecaf888',
    plain: longPlain.slice(0, 120),
    context: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    cipher: longCipher.slice(0, 120),
    tag: '76fc6ece0f4e1768cddf8853bb2d551b',
  },
  {
    source: 'NIST gcmEncryptExtIV256, PTlen 0, AADlen 0',
    key: 'b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4',
    nonce: '516c33929df5a3284ff463d7',
    plain: '',
    context: '',
    cipher: '',
    tag: 'bdc1ac884d332457a1d2664f168c76f0',
  },
  {
    source: 'NIST gcmEncryptExtIV256, PTlen 128, AADlen 0',
    key: '31bdadd96698c204aa9ce1448ea94ae1fb4a9a0b3c9d773b51bb1822666b8f22',
    nonce: '0d18e06c7c725ac9e362e1ce',
    plain: '2db5168e932556f8089a0622981d017d',
    context: '',
    cipher: 'fa4362189661d163fcd6a56d8bf0405a',
    tag: 'd636ac1bbedd5cc3ee727dc2ab4a9489',
  },
  {
    source: 'NIST gcmEncryptExtIV256, PTlen 128, AADlen 128',
    key: '92e11dcdaa866f5ce790fd24501f92509aacf4cb8b1339d50c9c1240935dd08b',
    nonce: 'ac93a1a6145299bde902f21a',
    plain: '2d71bcfa914e4ac045b2aa60955fad24',
    context: '1e0889016f67601c8ebea4943bc23ad6',
    cipher: '8995ae2e6df3dbf96fac7b7137bae67f',
    tag: 'eca5aa77d51d4a0a14d9c51e1da474ab',
  },
];

function bytes(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function keyOf(hex: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes(hex), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function flipped(original: Bytes, at: number): Bytes {
  return original.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

describe.each(vectors)('AES-256-GCM, $source', ({ key, nonce, plain, context, cipher, tag }) => {
  it('seals to the published bytes', async () => {
    const sealed = await sealWithNonce(await keyOf(key), bytes(nonce), bytes(plain), bytes(context));
    expect(sealed).toEqual(bytes(cipher + tag));
  });

  it('opens the published bytes', async () => {
    const opened = await openWithNonce(await keyOf(key), bytes(nonce), bytes(cipher + tag), bytes(context));
    expect(opened).toEqual(bytes(plain));
  });

  it('does not open with any one byte altered', async () => {
    const aesKey = await keyOf(key);
    const parts = [bytes(nonce), bytes(cipher + tag), bytes(context)] as const;
    for (const [part, original] of parts.entries()) {
      for (let at = 0; at < original.length; at += 1) {
        const [otherNonce, otherSealed, otherContext] = parts.map((same, index) =>
          index === part ? flipped(original, at) : same,
        );
        expect(await openWithNonce(aesKey, otherNonce!, otherSealed!, otherContext!)).toBeUndefined();
      }
    }
  });

  it('does not open when cut short, at any byte', async () => {
    const aesKey = await keyOf(key);
    const whole = bytes(cipher + tag);
    for (let length = 0; length < whole.length; length += 1) {
      const cut = whole.slice(0, length);
      expect(await openWithNonce(aesKey, bytes(nonce), cut, bytes(context))).toBeUndefined();
    }
  });
});

describe('openWithNonce', () => {
  it('answers undefined to a nonce of another length', async () => {
    const key = await keyOf(longKey);
    for (const length of [0, 8, 11, 13, 16]) {
      const nonce = new Uint8Array(length);
      expect(await openWithNonce(key, nonce, new Uint8Array(32), new Uint8Array())).toBeUndefined();
    }
  });

  it('throws for a key that may not decrypt, which is our own mistake', async () => {
    const key = await crypto.subtle.importKey('raw', bytes(longKey), 'AES-GCM', false, ['encrypt']);
    await expect(
      openWithNonce(key, new Uint8Array(12), new Uint8Array(32), new Uint8Array()),
    ).rejects.toThrow();
  });
});
