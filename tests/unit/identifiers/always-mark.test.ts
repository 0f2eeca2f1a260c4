import { describe, expect, it } from 'vitest';
import { createAlwaysMarked, fingerprintOf } from '#identifiers/fingerprint.ts';

const key = new Uint8Array(32).fill(7);
const found = async (text: string, ...phrases: string[]) => {
  const fingerprints = await Promise.all(phrases.map((phrase) => fingerprintOf(key, phrase)));
  const findings = await createAlwaysMarked({ key, fingerprints }).find(text);
  return findings.map((finding) => `${finding.kind}: ${finding.text}`);
};

describe('a fingerprint', () => {
  it('is the published HMAC-SHA-256 of the folded words', async () => {
    // openssl: printf 'the blue cafe' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…
    expect(await fingerprintOf(key, " The  Blue Café's")).toBe(
      '3:5178b6ae223b404289c09da7b7828f0a6b9e21ef3372749d1a68a75a373414b6',
    );
  });

  it('is another under another key, and holds nothing of the word', async () => {
    const one = await fingerprintOf(key, 'sarah');
    expect(await fingerprintOf(new Uint8Array(32).fill(8), 'sarah')).not.toBe(one);
    expect(one).toMatch(/^1:[0-9a-f]{64}$/);
  });

  it('is refused for no word and for five', async () => {
    await expect(fingerprintOf(key, ' … ')).rejects.toThrow(RangeError);
    await expect(fingerprintOf(key, 'one two three four five')).rejects.toThrow(RangeError);
  });
});

describe('words to always mark', () => {
  it('are found however they are typed', async () => {
    expect(await found("the Big House. big  house's, bighouse, big", 'big house')).toEqual([
      'always-mark: Big House',
      'always-mark: big  house',
    ]);
    expect(await found('Siân, SIANS dog, siân’s', 'sian')).toEqual([
      'always-mark: Siân',
      'always-mark: SIANS',
      'always-mark: siân',
    ]);
  });

  it('are found as the longest phrase that fits', async () => {
    expect(await found('the old mill road flats', 'mill', 'old mill road flats')).toEqual([
      'always-mark: old mill road flats',
    ]);
  });

  it('are not found under another key', async () => {
    const fingerprints = [await fingerprintOf(new Uint8Array(32).fill(8), 'sarah')];
    expect(await createAlwaysMarked({ key, fingerprints }).find('sarah')).toEqual([]);
  });
});
