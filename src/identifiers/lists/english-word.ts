/** Whether a word is one of everyday English, with its usual endings. */

import { englishWords } from './english-words.ts';
import { readFrontCoded } from './front-coding.ts';
import { plainForms } from './plain-forms.ts';

const words = readFrontCoded(englishWords);

/** True for a folded word of English that many people know: 'walk', 'walked', 'walks'. */
export function isEnglishWord(word: string): boolean {
  if (words.has(word)) return true;
  // Twice, for 'callers' and 'connectedness'.
  return plainForms(word).some(
    (form) => words.has(form) || plainForms(form).some((plainer) => words.has(plainer)),
  );
}
