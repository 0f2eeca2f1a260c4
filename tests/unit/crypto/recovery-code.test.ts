import fc from 'fast-check';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { entropyOf, makeRecoveryCode, readRecoveryCode } from '../../../src/crypto/recovery-code.ts';
import { woundingWords } from '../../../src/crypto/wounding-words.ts';
import bip39 from '../../vectors/bip39.json';

const code = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

describe('a recovery code', () => {
  it.each(bip39.vectors)('$entropy is the words that BIP-39 gives', async ({ entropy, words }) => {
    expect(await readRecoveryCode(words)).toEqual({ ok: true, code: words });
    expect(Buffer.from(await entropyOf(words)).toString('hex')).toBe(entropy);
  });

  it('is new each time and reads back', async () => {
    const made = await makeRecoveryCode();
    expect(await readRecoveryCode(made)).toEqual({ ok: true, code: made });
    expect(await makeRecoveryCode()).not.toBe(made);
  });

  it('that is new holds no word that can wound, keeps 126 bits, and one that holds some is still read', async () => {
    for (const word of woundingWords) expect(wordlist).toContain(word);
    const left = (wordlist.length - woundingWords.size) / wordlist.length;
    expect(128 + 12 * Math.log2(left)).toBeGreaterThan(126);
    const seen = new Set<string>();
    for (let made = 0; made < 60; made += 1)
      for (const word of (await makeRecoveryCode()).split(' ')) seen.add(word);
    expect([...seen].filter((word) => woundingWords.has(word))).toEqual([]);
    // Of 720 words drawn from 1,829, some 595 are different.
    expect(seen.size).toBeGreaterThan(500);
    const before = 'abandon '.repeat(11) + 'about';
    expect(await readRecoveryCode(before)).toEqual({ ok: true, code: before });
  });

  it.each([
    code.toUpperCase(),
    `  ${code.replaceAll(' ', '   ')}\n`,
    code.replaceAll(' ', ', '),
    code.replaceAll(' ', ','),
    code.replaceAll(' ', '\r\n'),
    code.replaceAll(' ', ' - '),
    `“${code}.”`,
    code
      .split(' ')
      .map((word, at) => `${at + 1}. ${word}`)
      .join('\n'),
    code
      .split(' ')
      .map((word, at) => `${at + 1})${word}`)
      .join(' '),
    code
      .split(' ')
      .map((word) => word[0]!.toUpperCase() + word.slice(1))
      .join('\u00a0'),
  ])('is read from %j', async (text) => {
    expect(await readRecoveryCode(text)).toEqual({ ok: true, code });
  });

  it('names the words that cannot be, and counts them', async () => {
    expect(await readRecoveryCode('legal wimmer thank')).toEqual({ ok: false, words: 3, unknown: [1] });
    expect(await readRecoveryCode('')).toEqual({ ok: false, words: 0, unknown: [] });
    expect(await readRecoveryCode(`${code} thank`)).toEqual({ ok: false, words: 13, unknown: [] });
    expect(await readRecoveryCode('пароль 密码 🏞')).toEqual({ ok: false, words: 0, unknown: [] });
  });

  it('with one word changed is noticed fifteen times in sixteen', async () => {
    let noticed = 0;
    const others = wordlist.filter((word) => !code.includes(word)).slice(0, 320);
    for (const word of others) noticed += (await readRecoveryCode(code.replace('sausage', word))).ok ? 0 : 1;
    expect(noticed).toBeGreaterThan(280);
  });

  it('is never found in, and never stopped by, any other text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        expect((await readRecoveryCode(text)).ok).toBe(false);
      }),
    );
    expect(await readRecoveryCode('x '.repeat(1_000_000))).toMatchObject({ ok: false });
  });
});
