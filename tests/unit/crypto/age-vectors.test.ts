import {
  createCipheriv,
  createHash,
  createHmac,
  hkdfSync,
  scryptSync,
  type CipherGCMTypes,
} from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openPieces, type PiecesOpened } from '#crypto/crypto.ts';

const folder = join(import.meta.dirname, '../../vectors/age');

/** A published vector: what is to become of `file`, opened with the passphrase or the identity that is named. */
interface Vector {
  name: string;
  expect: string;
  /** SHA-256 of all that may come out, in hex. */
  payload: string | undefined;
  passphrases: string[];
  fileKey: string | undefined;
  armoured: boolean;
  file: Buffer;
}

function readVector(name: string): Vector {
  const bytes = readFileSync(join(folder, name));
  const border = bytes.indexOf('\n\n');
  const lines = bytes.subarray(0, border).toString().split('\n');
  const all = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const rest = bytes.subarray(border + 2);
  return {
    name,
    expect: all('expect')[0]!,
    payload: all('payload')[0],
    passphrases: all('passphrase'),
    fileKey: all('file key')[0],
    armoured: all('armored')[0] === 'yes',
    file: all('compressed')[0] === 'zlib' ? inflateSync(rest) : rest,
  };
}

const vectors = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .map(readVector);
const named = (some: Vector[]) => some.map((vector) => [vector.name, vector] as const);

async function outcome(
  file: Buffer,
  passphrase: string,
): Promise<{ opened: PiecesOpened; hash: string; length: number }> {
  const hash = createHash('sha256');
  let length = 0;
  const opened = await openPieces(new Blob([Uint8Array.from(file)]), passphrase, (piece) => {
    hash.update(piece);
    length += piece.length;
  });
  return { opened, hash: hash.digest('hex'), length };
}

/** What we may say of each kind of failure in the kit. */
const sayings: Record<string, string[]> = {
  // A stanza of another name is not for a passphrase at all.
  'no match': ['wrong-passphrase', 'not-age'],
  // A header of two recipients, or for more memory than we give, is refused before its key is sought.
  'header failure': ['damaged', 'not-age', 'too-costly'],
  'HMAC failure': ['damaged'],
  'payload failure': ['damaged'],
  'armor failure': ['damaged', 'not-age'],
};

describe('the published test kit of age', { timeout: 30_000 }, () => {
  it('is here', () => {
    expect(vectors.length).toBeGreaterThan(110);
    expect(vectors.filter(({ passphrases }) => passphrases.length > 0).length).toBeGreaterThan(15);
  });

  it.each(named(vectors.filter(({ passphrases }) => passphrases.length > 0)))(
    'with a passphrase: %s',
    async (_, vector) => {
      const all = await Promise.all(vector.passphrases.map((one) => outcome(vector.file, one)));
      if (vector.expect === 'success') {
        expect(all).toContainEqual(expect.objectContaining({ opened: { ok: true }, hash: vector.payload }));
        return;
      }
      for (const { opened } of all)
        expect(opened.ok ? 'opened' : opened.reason).toBeOneOf(sayings[vector.expect]!);
    },
  );

  it.each(named(vectors.filter(({ passphrases }) => passphrases.length === 0)))(
    'for a key, which no passphrase opens: %s',
    async (_, vector) => {
      const { opened, hash } = await outcome(vector.file, 'password');
      expect(opened.ok ? 'opened' : opened.reason).toBeOneOf(['not-age', 'damaged']);
      // Where the kit can read the header, so can we: it is sound, and not for a passphrase.
      if (vector.expect === 'success' || vector.expect === 'no match')
        expect(opened).toEqual({ ok: false, reason: 'not-age' });
      expect(hash).toBe(createHash('sha256').digest('hex'));
    },
  );

  // What follows the header does not depend on who may open it: the same payload, behind a passphrase of ours.
  const payloads = vectors.filter(
    (one) => one.fileKey && !one.armoured && ['success', 'payload failure'].includes(one.expect),
  );
  it.each(named(payloads))('the payload of: %s', async (_, vector) => {
    const { opened, hash, length } = await outcome(behindPassphrase(vector), 'password');
    expect(opened).toEqual(vector.expect === 'success' ? { ok: true } : { ok: false, reason: 'damaged' });
    if (vector.expect === 'success') expect(hash).toBe(vector.payload);
    // Our library may end sooner than it must; what it gave is whole chunks, and is thrown away.
    else expect(length % 65_536).toBe(0);
  });
});

/** The vector with a header for the passphrase `password` in the place of its own, made with Node's cryptography. */
function behindPassphrase({ file, fileKey }: Vector): Buffer {
  const key = Buffer.from(fileKey!, 'hex');
  const salt = Buffer.alloc(16, 7);
  const wrapping = scryptSync(
    'password',
    Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), salt]),
    32,
    {
      N: 2,
      r: 8,
      p: 1,
    },
  );
  const cipher = createCipheriv('chacha20-poly1305' as CipherGCMTypes, wrapping, Buffer.alloc(12), {
    authTagLength: 16,
  });
  const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  const header = `age-encryption.org/v1\n-> scrypt ${base64(salt)} 1\n${base64(wrapped)}\n---`;
  const mac = createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', 'header', 32)))
    .update(header)
    .digest();
  const end = /\n--- [^\n]*\n/u.exec(file.toString('latin1'))!;
  return Buffer.concat([Buffer.from(`${header} ${base64(mac)}\n`), file.subarray(end.index + end[0].length)]);
}
