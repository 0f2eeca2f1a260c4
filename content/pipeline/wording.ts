/** Words that we do not use about people, found in the files with their line. The list is content/wording.yaml. */

import * as v from 'valibot';
import { group, list, textSchema } from '../../src/content/schema.ts';
import type { ContentFile } from './content-file.ts';
import type { Fault } from './fault.ts';

export const wordingSchema = group({
  avoid: list(
    group({ words: list(textSchema, 1), say: textSchema, unless: v.array(textSchema, 'a list, or []') }),
    1,
  ),
  exceptions: v.array(
    group({ file: textSchema, words: list(textSchema, 1), reason: textSchema }),
    'a list, or []',
  ),
});
export type Wording = v.InferOutput<typeof wordingSchema>;

/** Every avoided word in the texts of a file, but for phrases in which it is allowed and listed exceptions. */
export function wordingFaults(file: ContentFile, wording: Wording): Fault[] {
  const excepted = wording.exceptions.filter((each) => each.file === file.file).flatMap(({ words }) => words);
  return avoidedIn(file, wording)
    .filter(({ word }) => !excepted.includes(word))
    .map(({ fault }) => fault);
}

/** Exceptions for which there is nothing to except. `file` is wording.yaml, `files` all that are checked. */
export function needlessExceptions(
  file: ContentFile,
  files: readonly ContentFile[],
  wording: Wording,
): Fault[] {
  return wording.exceptions.flatMap((exception, index) => {
    const excepted = files.find((each) => each.file === exception.file);
    const found = excepted ? avoidedIn(excepted, wording).map(({ word }) => word) : [];
    return exception.words
      .filter((word) => !found.includes(word))
      .map((word) => file.fault(['exceptions', index], `"${word}"`, `a word that is in ${exception.file}`));
  });
}

function avoidedIn(
  file: ContentFile,
  { avoid }: Wording,
): { readonly word: string; readonly fault: Fault }[] {
  const rules = avoid.map(({ words, say, unless }) => ({ words: phrases(words), say, unless }));
  return file.passages().flatMap(({ path, raw, lineAt }) =>
    rules.flatMap(({ words, say, unless }) => {
      const allowed = unless.length === 0 ? [] : [...raw.matchAll(phrases(unless))].map(span);
      return [...raw.matchAll(words)]
        .map(span)
        .filter(([start, end]) => !allowed.some(([from, to]) => from <= start && end <= to))
        .map(([start, end]) => {
          const word = raw.slice(start, end).replace(/\s+/g, ' ');
          return {
            word: word.toLowerCase(),
            fault: { ...file.fault(path, `"${word}"`, say), line: lineAt(start) },
          };
        });
    }),
  );
}

function span(match: RegExpExecArray): readonly [number, number] {
  return [match.index, match.index + match[0].length];
}

/** Whole words in any case; a space stands for any break, so that a phrase may run over a line. */
function phrases(words: readonly string[]): RegExp {
  const forms = words.map((word) =>
    word
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .split(' ')
      .join('\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
