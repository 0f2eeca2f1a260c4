// How hard our pages are to read: the Flesch–Kincaid grade of each, in years of school in the United States.

import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../content/pipeline/check-content.ts';
import { faultMessage } from '../../content/pipeline/fault.ts';
import { pagesOf } from './pages.ts';
import type { Page } from './pages.ts';

const root = new URL('../..', import.meta.url).pathname;
const hardest = 9;

/** Pages that may be harder, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {};

/** Sentences end at a stop, a question or an exclamation, where something new begins. */
function sentencesOf(texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text) => text.split(/(?<=[.?!]["”’)]*)\s+(?=["“‘(]?[\p{Lu}\p{N}])/u))
    .filter((sentence) => /\p{L}/u.test(sentence));
}

function gradeOf({ texts }: Pick<Page, 'texts'>): number {
  const sentences = sentencesOf(texts);
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

function gradesOfAll() {
  const checked = checkContent(root);
  if (!checked.ok) throw new Error(checked.faults.map(faultMessage).join('\n\n'));
  return pagesOf(root, checked.content)
    .map((page) => ({ name: page.name, grade: gradeOf(page) }))
    .sort((a, b) => a.grade - b.grade);
}

describe('how hard our pages are to read', () => {
  it('is no harder than grade 9 on any page', () => {
    const grades = gradesOfAll();
    const median = grades[Math.floor(grades.length / 2)];
    const shown = (page: (typeof grades)[number] | undefined) =>
      page ? `${page.grade.toFixed(1)} (${page.name})` : '';
    console.log(
      [
        `Reading grade of ${grades.length} pages: easiest ${shown(grades[0])}, median ${shown(median)},`,
        `hardest ${grades.slice(-3).reverse().map(shown).join(', ')}. All:`,
        ...grades.map(shown),
      ].join('\n'),
    );
    expect(grades.length).toBeGreaterThan(70);
    const hard = grades.filter(({ name, grade }) => !(grade <= hardest) && !(name in exceptions));
    expect(hard.map(shown)).toEqual([]);
    const needless = grades.filter(({ name, grade }) => grade <= hardest && name in exceptions);
    expect(needless.map(shown)).toEqual([]);
  });

  it('is told apart: easy from hard, and one long sentence from several', () => {
    const easy = gradeOf({ texts: ['The cat sat. The dog ran. We had tea.'] });
    const hard = gradeOf({
      texts: ['Organisational competences necessitate interdisciplinary collaboration and accountability.'],
    });
    expect(easy).toBeLessThan(2);
    expect(hard).toBeGreaterThan(20);
    expect(sentencesOf(['"Really?" she asks. He nods! At 3.30 p.m. they go.'])).toHaveLength(3);
  });
});
