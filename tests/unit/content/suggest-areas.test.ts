import { describe, expect, it } from 'vitest';
import { readAreaIndex } from '#content/area-index.ts';
import type { AreaIndexData, CueData } from '#content/area-index.ts';
import { suggestAreas } from '#content/suggest-areas.ts';

const cues = (...stems: readonly string[]): CueData[] => stems.map((each) => [each, 1]);

const data: AreaIndexData = {
  areas: ['3.2', '6.1', '2.7', '4.D'],
  terms: [
    ['stori', 0, 6.5],
    ['admiss', 0, 12],
    ['tire', 1, 4],
    ['harm', 2, 20],
    ['circl', 3, 6],
    ['group', 3, 20],
    ['home', 1, 30],
    ['rota', 3, 2],
  ],
  everyday: ['home', 'shift'],
  clear: [
    cues('told/said my/own stori'),
    cues('cri after', 'exhaust'),
    cues('he harm himself'),
    cues('ground rule'),
  ],
  hints: [cues('my own', 'admiss', 'breakdown'), cues('sleep', 'shift', 'tire'), [], cues('chair')],
  onlyClear: [2],
};
const index = readAreaIndex(data);
const suggested = (text: string) => suggestAreas(text, index).map(({ areaId }) => areaId);

describe('areas suggested from a text', () => {
  it('need a clear cue and words that agree with it', () => {
    expect(suggestAreas('Told her my story.', index)).toEqual([
      { areaId: '3.2', words: ['Told her my story'] },
    ]);
    expect(suggested('Cried after that.')).toEqual([]);
    expect(suggested('Cried after my shift, no sleep, tired.')).toEqual(['6.1']);
  });

  it('are none for one hint, for a common word, or for nothing', () => {
    for (const text of ['', '   ', '...', 'sleep', 'A chair.', 'We had tea and watched the rain together.']) {
      expect(suggested(text)).toEqual([]);
    }
  });

  it('go by endings, capitals, accents and one slip', () => {
    for (const text of [
      'EXHAUSTED and TIRED',
      'exhausting, I tire',
      'exausted and tired',
      'exhuasted. tired.',
    ]) {
      expect(suggested(text), text).toEqual(['6.1']);
    }
  });

  it('are never for everyday words alone, and never give one as the reason', () => {
    expect(suggested('Home, and home again. A shift at home.')).toEqual([]);
    expect(suggestAreas('Home, exhausted, after a shift. Tired.', index)).toEqual([
      { areaId: '6.1', words: ['exhausted', 'Tired'] },
    ]);
  });

  it('are for a word that tells much, with everyday words or without, and not for one that tells little', () => {
    expect(suggested('The admission. My breakdown.')).toEqual(['3.2']);
    expect(suggested('The rota. A chair in a rota.')).toEqual([]);
  });

  it('take a cue only within one sentence, and its words near each other', () => {
    expect(suggested('He told a joke. My story is long.')).toEqual([]);
    expect(suggested('Told him that it was late, and much later on my story.')).toEqual([]);
  });

  it('come best first, and leave out what is far behind', () => {
    const group = 'Chairs in a circle, ground rules.';
    expect(suggested(`Told them my own story. My breakdown. ${group}`)).toEqual(['3.2', '4.D']);
    expect(suggested(`Told them my own story. My breakdown and admission. ${group}`)).toEqual(['3.2']);
  });

  it('are given for a clear cue alone where people also write so of themselves', () => {
    expect(suggested('harm, more harm, so much harm')).toEqual([]);
    expect(suggested('He harmed himself.')).toEqual(['2.7']);
    expect(suggested('group group')).toEqual(['4.D']);
  });

  it('ask for more where the text is long', () => {
    const long = Array.from(
      { length: 400 },
      (_, at) => `word${String.fromCharCode(97 + (at % 26))}${String(at)}`,
    ).join(' ');
    expect(suggested(`Told my story. My breakdown, my admission. ${long}`)).toEqual([]);
    expect(suggested(`group ${long}`)).toEqual([]);
  });

  it('read no more than the first 2,000 words', () => {
    const long = 'tea '.repeat(2000);
    expect(suggested(`Told my story. ${long}`)).toEqual(['3.2']);
    expect(suggested(`${long} Told my story.`)).toEqual([]);
  });

  it('count a word once for an area, however many of its cues have it', () => {
    const [found] = suggestAreas('Told my own story, my breakdown.', index);
    expect(found?.words).toEqual(['Told my own story', 'breakdown']);
  });
});
