import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingKinds } from '#identifiers/finding.ts';
import { findIdentifiers } from '#identifiers/identifiers.ts';
import { chooseMadeUpName, madeUpNames, sameNameKey } from '#identifiers/made-up-name.ts';
import { replaceEverywhere } from '#identifiers/replace-everywhere.ts';
import { swapsFor } from '#identifiers/swaps.ts';

describe('swapsFor', () => {
  it('has at least one for each kind, and a made-up name for people', () => {
    for (const kind of findingKinds) expect(swapsFor(kind).length).toBeGreaterThan(0);
    for (const kind of ['name', 'titled-name', 'initials'] as const)
      expect(swapsFor(kind)).toContain('made-up-name');
  });
});

describe('a made-up name', () => {
  it('is none that stands in the text, with or without capitals or an s', () => {
    const text = `ALEX told sams mum about ${madeUpNames[2]}`;
    expect(chooseMadeUpName('Sarah', text, new Map())).toBe(madeUpNames[3]);
  });

  it('stays the same for one person, however the name is typed', () => {
    const given = new Map([[sameNameKey('Siân'), 'Noor']]);
    for (const typed of ['sian', "SIÂN'S", 'Siân Thompson', 'sian’s'])
      expect(chooseMadeUpName(typed, 'any text', given)).toBe('Noor');
  });

  it('is another for another person', () => {
    const given = new Map([[sameNameKey('Mrs Khan'), madeUpNames[0]]]);
    expect(chooseMadeUpName('Khan', '', given)).toBe(madeUpNames[0]);
    expect(chooseMadeUpName('Mr Patel', '', given)).toBe(madeUpNames[1]);
  });

  it('does not run out', () => {
    const given = new Map<string, string>();
    for (let person = 0; person < 60; person++)
      given.set(`person${person}`, chooseMadeUpName(`person${person}`, madeUpNames.join(' '), given));
    expect(new Set(given.values()).size).toBe(60);
    expect(madeUpNames.some((name) => [...given.values()].includes(name))).toBe(false);
  });
});

/** Replaces the first finding of a text everywhere in another. */
function without(text: string, finding: string, replacement = 'Alex'): string {
  const [first] = findIdentifiers(finding);
  if (!first) throw new Error(`Nothing found in ${finding}`);
  return replaceEverywhere(text, first, replacement);
}

describe('replaceEverywhere', () => {
  it.each([
    ["Sarah sat. sarah's mum, SARAH!", 'told sarah', "Alex sat. Alex's mum, Alex!"],
    ['sarahs mum saw Sarah’s dog', 'told sarah', 'Alexs mum saw Alex’s dog'],
    ['sarahjane and Sarah-Jane', 'told sarah', 'sarahjane and Sarah-Jane'],
    ['Siân and sian', 'told Siân', 'Alex and Alex'],
    ['Sarah  Thompson and sarah thompson', 'Sarah Thompson left', 'Alex and Alex'],
    ['sarah. Thompson', 'Sarah Thompson left', 'sarah. Thompson'],
    ['I hope Hope told me. hope said so', 'told Hope', 'I hope Alex told me. Alex said so'],
    ['07700900123, +44 7700 900 123', 'ring 07700 900123', 'Alex, Alex'],
    ['107700900123', 'ring 07700 900123', '107700900123'],
    ['943-476-5919 and 9434765919', '943 476 5919', 'Alex and Alex'],
    ["she's 34. 34 people came", "she's 34", "she's Alex. 34 people came"],
    ['JO@Example.org xjo@example.org', 'jo@example.org', 'Alex xjo@example.org'],
    ['on Maple ward', 'maple ward', 'on Alex'],
    ['born 3/4/81, and 13/4/81', 'dob 3/4/81', 'born Alex, and 13/4/81'],
    ['m13  9pl', 'M13 9PL', 'Alex'],
  ])('makes of %j without %j %j', (text, finding, expected) => {
    expect(without(text, finding)).toBe(expected);
  });

  it('leaves every other word as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('sarah', "Sarah's", 'and', 'hope', '3/4', '.', '\n', 'é', '🙂')),
        (parts) => {
          const text = parts.join(' ');
          const kept = (from: string) => from.replace(/sarah/giu, '').replace(/ZZ/gu, '');
          expect(kept(without(text, 'told sarah', 'ZZ'))).toBe(kept(text));
          expect(without(text, 'told sarah', 'ZZ')).not.toMatch(/sarah/iu);
        },
      ),
    );
  });
});
