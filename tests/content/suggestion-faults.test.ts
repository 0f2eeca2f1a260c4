// What the check of the content says of cues that are not as they should be, and what the build makes of those that are.

import { describe, expect, it } from 'vitest';
import { checkContent } from '../../content/pipeline/check-content.ts';
import { makeAreaIndex } from '../../content/pipeline/make-area-index.ts';
import type { Fault } from '../../content/pipeline/fault.ts';
import { folder, onDisk, smallContent } from './small-content.ts';

const place = 'suggestions/en-GB.yaml';
const cues = `cues:
  '3.1':
    clear: [told my/own story, co-host]
    hints: [words, weather, 3.1]
`;

function check(text: string, files: Readonly<Record<string, string>> = smallContent) {
  return checkContent(onDisk({ ...files, [place]: text }));
}

function faultsIn(text: string, files?: Readonly<Record<string, string>>): readonly Fault[] {
  const checked = check(text, files);
  return checked.ok ? [] : checked.faults;
}

describe('the check of the cues', () => {
  it.each([
    [
      "'3.1':",
      "'3.9':",
      'cues › 3.9',
      'cues for 3.9',
      'only ids that framework.yaml has, but for those of the organisation',
    ],
    [
      'told my/own story',
      'told / own story',
      'cues › 3.1 › clear › item 1',
      '"told / own story"',
      'words with a space between them, and a slash without spaces where there is a choice',
    ],
    [
      'told my/own story',
      'a b c d e f g',
      'cues › 3.1 › clear › item 1',
      '"a b c d e f g"',
      'one to 6 words, such as told/said my own story',
    ],
    [
      'weather, 3.1',
      'weather, words',
      'cues › 3.1 › hints › item 3',
      '"words" a second time',
      'each cue once',
    ],
    ['weather', 'co-host', 'cues › 3.1 › hints › item 2', '"co-host" a second time', 'each cue once'],
    [
      'hints: [',
      'hint: [',
      'cues › 3.1 › hint',
      'the key "hint"',
      'only these keys: onlyClear, clear, hints',
    ],
  ])('reports %s changed to %s', (from, to, where, found, expected) => {
    const text = cues.replace(from, to);
    expect(text).not.toBe(cues);
    expect(faultsIn(text)).toContainEqual(
      expect.objectContaining({ file: `content/${place}`, where, found, expected }),
    );
  });

  it('reports cues for an area that belongs to the organisation', () => {
    const framework = `${folder}/framework.yaml`;
    const files = {
      ...smallContent,
      [framework]: smallContent[framework]?.replace('kind: core', 'kind: organisational') ?? '',
    };
    expect(faultsIn(cues, files)).toMatchObject([{ found: 'cues for 3.1' }]);
  });
});

describe('the index of the areas', () => {
  it('has cues as stems, a hint for less the more another page has it, and the words of the pages', () => {
    const checked = check(cues);
    if (!checked.ok) throw new Error('The small content has a fault.');
    const { areas, clear, hints, terms, everyday, onlyClear } = makeAreaIndex(checked.content, 'en-GB');
    expect(areas).toEqual(['3.1', '3.A']);
    expect(clear).toEqual([
      [
        ['told my/own stori', 1],
        ['co host', 1],
      ],
      [],
    ]);
    const worth = new Map(hints[0]);
    expect([...worth.keys()]).toEqual(['word', 'weather', '3.1']);
    expect(worth.get('weather')).toBe(1);
    expect(worth.get('word')).toBeLessThan(1);
    expect(onlyClear).toEqual([]);
    // An everyday word, and one that is only part of a longer cue.
    expect(everyday).toEqual(expect.arrayContaining(['word', 'host']));
    expect(everyday).not.toContain('3.1');
    const stems = new Map(terms.map(([stem, ...pairs]) => [stem, pairs]));
    expect(stems.get('weather')?.[0]).toBe(0);
    // A word of both pages tells none from the other, and weighs less.
    expect(stems.get('titl')?.[1] ?? 0).toBeLessThan(stems.get('weather')?.[1] ?? 0);
  });
});
