import { Encrypter, armor, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFile, sealFile } from '#crypto/crypto.ts';

const passphrase = 'correct horse battery staple';
const bytes = (text: string) => new TextEncoder().encode(text);
const plain = bytes('{"just":"some text"}');

/** A file like ours whose key costs nothing to derive, so that a thousand broken ones can be tried. */
async function cheapFile(content: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(1);
  return encrypter.encrypt(content);
}

/** The file with the text of its header changed; the payload stays. */
function withHeader(file: Uint8Array, change: (header: string) => string): Uint8Array {
  const text = Buffer.from(file).toString('latin1');
  const header = /^[\s\S]*?\n--- [^\n]*\n/.exec(text)![0];
  return Uint8Array.from(Buffer.from(change(header) + text.slice(header.length), 'latin1'));
}

const reasonOf = async (file: Uint8Array, typed = passphrase) => {
  const opened = await openFile(file, typed);
  return opened.ok ? 'opened' : opened.reason;
};

let cheap: Uint8Array;
beforeAll(async () => {
  cheap = await cheapFile(plain);
});

// Each derivation of a key at our own work factor takes a third of a second, more on a busy machine.
describe('an age file of ours', { timeout: 30_000 }, () => {
  it('opens with its passphrase and with no other', async () => {
    const file = await sealFile(plain, passphrase);
    expect(await openFile(file, passphrase)).toEqual({ ok: true, plain });
    expect(await reasonOf(file, `${passphrase} `)).toBe('wrong-passphrase');
    expect(Buffer.from(file).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 16\n/);
  });

  it('takes the passphrase exactly as typed, with no normalisation', async () => {
    const composed = 'caffi\u00e9';
    const file = await sealFile(plain, composed);
    expect(await reasonOf(file, composed.normalize('NFD'))).toBe('wrong-passphrase');
  });

  it('is never sealed with an empty passphrase', async () => {
    await expect(sealFile(plain, '')).rejects.toThrow('passphrase');
  });

  it('leaves the bytes that it was given as they were', async () => {
    const given = bytes('keep me');
    await sealFile(given, passphrase);
    const file = Uint8Array.from(cheap);
    await openFile(file, passphrase);
    expect(given).toEqual(bytes('keep me'));
    expect(file).toEqual(cheap);
  });
});

describe('an age file of any program', () => {
  // C2SP/CCTV, age/testdata/scrypt and armor_scrypt (cctv-age 0.2.0): passphrase "password", payload "age".
  const body = [
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCByRjAvTndibFVISFRwZ1Fn',
    'UnBlNUNRIDEwCmdVakV5bUZLTVZYUUVLZE1NSEwyNG9ZZXhqRTNUSUMwTzB6R1Nx',
    'SjJhVVkKLS0tIElPWGlRWVN0a29UMW12WlcydEZPcVpkaFJWdmo1OGVnQUJ4L3NX',
    'ZlpRYmMKGzXG5ofdANo6w3msn3QsIf0YWhuePe1znRSsappQEk24Ztg=',
  ];
  const binary = Uint8Array.from(Buffer.from(body.join(''), 'base64'));
  const armoured = ['-----BEGIN AGE ENCRYPTED FILE-----', ...body, '-----END AGE ENCRYPTED FILE-----', ''];
  const known = { ok: true, plain: bytes('age') };

  it('opens as the published vectors say, binary and armoured', async () => {
    expect(await openFile(binary, 'password')).toEqual(known);
    expect(await openFile(bytes(armoured.join('\n')), 'password')).toEqual(known);
    expect(await reasonOf(binary, 'Password')).toBe('wrong-passphrase');
  });

  it('opens armoured after a text editor or an e-mail program has touched it', async () => {
    expect(await openFile(bytes(armoured.join('\r\n')), 'password')).toEqual(known);
    expect(await openFile(bytes(`\ufeff\n  ${armoured.join('\n')}\n\n`), 'password')).toEqual(known);
  });

  it('opens whatever its length, at the borders of chunks too', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072]) {
      const content = new Uint8Array(length).fill(7);
      const opened = await openFile(await cheapFile(content), passphrase);
      expect(opened.ok && Buffer.compare(opened.plain, content)).toBe(0);
    }
  });
});

describe('a file that is not one of ours', () => {
  it.each([
    '',
    'age',
    'Dear diary',
    '{"format":"peer-pocketbook-backup"}',
    'age-encryption.org/v2\n',
    '-----BEGIN',
  ])('is not an age file: %j', async (text) => {
    expect(await reasonOf(bytes(text))).toBe('not-age');
  });

  it('is not one for a passphrase when it was sealed for a key', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    expect(await reasonOf(await encrypter.encrypt(plain))).toBe('not-age');
  });

  it('never throws for any bytes', async () => {
    const start = fc.constantFrom(
      '',
      'age-encryption.org/v1\n',
      'age-encryption.org/v1\n-> scrypt ',
      '-----BEGIN AGE',
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (text, rest) => {
        const opened = await openFile(Uint8Array.from([...bytes(text), ...rest]), passphrase);
        expect(opened.ok).toBe(false);
      }),
    );
  });
});

describe('a hostile file', () => {
  it.each(['21', '22', '63', '4294967296', '9'.repeat(400)])(
    'asking for a work factor of %s is refused',
    async (factor) => {
      const costly = withHeader(cheap, (header) => header.replace(/ 1\n/, ` ${factor}\n`));
      expect(await reasonOf(costly)).toBe('too-costly');
    },
  );

  it.each(['0', '01', '+1', '-1', '0x1', '1 1', ''])('with the work factor %j is damaged', async (factor) => {
    expect(await reasonOf(withHeader(cheap, (header) => header.replace(/ 1\n/, ` ${factor}\n`)))).toBe(
      'damaged',
    );
  });

  it('with a second recipient is damaged', async () => {
    const doubled = withHeader(cheap, (header) => header.replace(/(-> scrypt [^-]*\n)---/, '$1$1---'));
    expect(await reasonOf(doubled)).toBe('damaged');
  });

  it('with an endless header is damaged', async () => {
    const line = `${'A'.repeat(64)}\n`;
    const text = `age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 1\n${line.repeat(100_000)}`;
    expect(await reasonOf(bytes(text))).toBe('damaged');
    expect(await reasonOf(bytes(`age-encryption.org/v1\n${'A'.repeat(10_000_000)}`))).toBe('damaged');
  });

  it('larger than the limit is refused unread, and armoured already when smaller', async () => {
    const huge = new Uint8Array(256 * 1024 * 1024 + 1);
    huge.set(cheap);
    expect(await reasonOf(huge)).toBe('too-large');
    const wordy = huge.subarray(0, 64 * 1024 * 1024 + 1);
    wordy.set(bytes('-----BEGIN AGE ENCRYPTED FILE-----\n'));
    expect(await reasonOf(wordy)).toBe('too-large');
  });
});

describe('a broken file', { timeout: 30_000 }, () => {
  it('cut anywhere is damaged, and where too little is left no age file', async () => {
    for (let length = 0; length < cheap.length; length++) {
      const expected = length < 'age-encryption.org/v1'.length ? 'not-age' : 'damaged';
      expect([length, await reasonOf(cheap.subarray(0, length))]).toEqual([length, expected]);
    }
  });

  it('cut anywhere is noticed when armoured', async () => {
    const text = armor.encode(cheap);
    // The last line break alone may go missing.
    for (let length = 0; length < text.length - 1; length++) {
      expect([length, await reasonOf(bytes(text.slice(0, length)))]).toEqual([
        length,
        length < '-----BEGIN AGE ENCRYPTED FILE-----'.length ? 'not-age' : 'damaged',
      ]);
    }
  });

  it('cut at the border of a chunk is damaged, and so is one with more after its end', async () => {
    const long = await cheapFile(new Uint8Array(65_536 * 3));
    const lastChunk = 65_536 + 16;
    expect(await reasonOf(long.subarray(0, long.length - lastChunk))).toBe('damaged');
    expect(await reasonOf(Uint8Array.from([...cheap, 0]))).toBe('damaged');
  });

  it('with any one bit flipped does not open', async () => {
    const payload = withHeader(cheap, () => '').length;
    for (let bit = 0; bit < cheap.length * 8; bit++) {
      const flipped = Uint8Array.from(cheap);
      const at = bit >> 3;
      flipped[at]! ^= 1 << (bit & 7);
      const reason = await reasonOf(flipped);
      expect([bit, reason]).not.toEqual([bit, 'opened']);
      if (at >= cheap.length - payload) expect([bit, reason]).toEqual([bit, 'damaged']);
    }
  });
});
