/** What is looked for in one's own writing: folded words and phrases, all of which must occur. */

import { foldText } from './search-fold.ts';

const longest = 200;
const most = 12;

/** The words of a query, each once; what stands in quotes is one, spaces and all. An open quote goes to the end. */
export function wordsOfQuery(query: string): readonly string[] {
  const pieces = query
    .slice(0, longest)
    .replace(/[“”„«»]/gu, '"')
    .split('"')
    .flatMap((part, at) => (at % 2 === 1 ? [part] : part.split(/\s+/u)));
  const words = pieces.map((piece) => foldText(piece).trim()).filter((word) => word !== '');
  return [...new Set(words)].slice(0, most);
}

/** False for a single letter of our alphabet, which is in every text and says nothing yet. */
export function isAsked(words: readonly string[]): boolean {
  return words.some((word) => word.length > 1 || !/^[a-z\p{P}]$/u.test(word));
}
