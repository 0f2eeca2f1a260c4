/** What the search knows of each page, and the options that its index is made and read with. */

import type { Options } from 'minisearch';
import type { Piece } from './piece.ts';
import type { UnitPartId } from './unit.ts';
import { fold, formsOf, isCommon, wordsIn } from './search-words.ts';

export type SearchKind = 'area' | 'competence' | 'unit' | 'model' | 'page';

/** A part of a unit or of an area's page, by the name that its place on the page has; empty for the head. */
export type SearchPlace = '' | UnitPartId | 'looks-like' | 'ask-yourself' | 'watch-out-for';

/** A stretch of a page's words. */
export interface SearchPart extends Piece {
  readonly at: SearchPlace;
}

/** A page, or a competence on its page. */
export interface SearchPage {
  readonly kind: SearchKind;
  /** The id of the content, or the address of a page without its first slash. */
  readonly id: string;
  /** The number that people read, such as 3.2; empty where there is none. */
  readonly number: string;
  /** Of a competence: the title of its area. */
  readonly title: Piece;
  /** The short name beside the title; empty where there is none. */
  readonly short: string;
  /** The first says what the page is about. */
  readonly parts: readonly SearchPart[];
}

/** One language's pages, and the index of their words as JSON of MiniSearch. */
export interface SearchData {
  readonly pages: readonly SearchPage[];
  readonly index: string;
}

/** A page as the index takes it; `id` is its place in the list of pages. */
export interface SearchDocument {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  /** Words that people look for and that do not stand on the page. */
  readonly also: string;
  readonly lead: string;
  readonly text: string;
}

export function documentOf(page: SearchPage, id: number, also: string): SearchDocument {
  const [lead, ...rest] = page.parts;
  return {
    id,
    // So that both "unit 2.2" and "2.2" find it.
    number: page.number && `${page.kind} ${page.number}`,
    // A competence would otherwise come up with all its neighbours for each word of the area's title.
    title: page.kind === 'competence' ? '' : `${page.title.text} ${page.short}`,
    also,
    lead: lead?.text ?? '',
    text: rest.map(({ text }) => text).join('\n'),
  };
}

/** The words of a text, and `selfharm` too where it has `self-harm`. */
export function tokensOf(text: string): string[] {
  const words = wordsIn(text);
  const joined = words.slice(1).flatMap(({ word, start }, index) => {
    const before = words[index];
    return before && text.slice(before.end, start) === '-' ? [before.word + word] : [];
  });
  return [...words.map(({ word }) => word), ...joined];
}

export const indexOptions: Options<SearchDocument> = {
  fields: ['number', 'title', 'also', 'lead', 'text'],
  tokenize: tokensOf,
  processTerm: (word) => {
    const folded = fold(word);
    return isCommon(folded) ? null : [...formsOf(folded)];
  },
};
