/** Rules about languages: which are offered, and where each falls back to. */

import { sourceLanguage } from '../../src/content/piece.ts';
import type { Languages } from '../../src/content/schema.ts';
import type { Entry } from './content-tree.ts';
import type { Fault } from './fault.ts';

export function languageFaults({ file, data }: Entry<Languages>, words: readonly Entry<unknown>[]): Fault[] {
  const tags = data.languages.map(({ tag }) => tag);
  const listed = data.languages.flatMap(({ tag, fallback }, index) => {
    const at = ['languages', index];
    const faults: Fault[] = [];
    if (tags.indexOf(tag) < index) {
      faults.push(file.fault([...at, 'tag'], `the language ${tag} a second time`, 'each language once'));
    }
    const end = tag === sourceLanguage ? undefined : sourceLanguage;
    if (fallback.at(-1) !== end || fallback.some((other) => !tags.includes(other) || other === tag)) {
      faults.push(
        file.fault(
          [...at, 'fallback'],
          fallback.length === 0 ? 'nothing' : fallback.join(', '),
          end === undefined ? `[] for ${sourceLanguage}` : `other languages of this list, ${end} the last`,
        ),
      );
    }
    return faults;
  });
  const source = tags.includes(sourceLanguage)
    ? []
    : [file.fault(['languages'], 'nothing', `the language ${sourceLanguage}`)];
  const unlisted = words
    .filter(({ lang }) => !tags.includes(lang))
    .map((entry) => entry.file.fault([], `words in ${entry.lang}`, `a language that ${file.file} lists`));
  return [...source, ...listed, ...unlisted];
}
