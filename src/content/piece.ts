/** A piece of text with the language it is in, found by falling back from one language to the next. */

import type { Language } from './schema.ts';

/** The language that all content is first written in. It is whole; every fallback ends here. */
export const sourceLanguage = 'en-GB';

/** Set `lang` on the element that shows it: the piece may be in another language than the page. */
export interface Piece {
  readonly text: string;
  readonly lang: string;
}

/** The words of one language. */
export interface Layer<W> {
  readonly lang: string;
  readonly words: W;
}

/** The languages to look in, first choice first. A language we do not offer gives the source language alone. */
export function fallbackOrder(lang: string, languages: readonly Language[]): readonly string[] {
  const wanted = languages.find((language) => language.tag === lang);
  return [...new Set([...(wanted ? [wanted.tag, ...wanted.fallback] : []), sourceLanguage])];
}

/** The first layer that has what `read` looks for. Throws if none has: the build lets no such content pass. */
export function firstOf<W, T>(
  layers: readonly Layer<W>[],
  read: (words: W) => T | undefined,
): { readonly found: T; readonly lang: string } {
  for (const { lang, words } of layers) {
    const found = read(words);
    if (found !== undefined) return { found, lang };
  }
  throw new Error('A piece of content has no words in any language.');
}

export function piece<W>(layers: readonly Layer<W>[], read: (words: W) => string | undefined): Piece {
  const { found, lang } = firstOf(layers, read);
  return { text: found, lang };
}

/** A list falls back whole: its items have no ids, and half a list in each language would say nothing. */
export function pieces<W>(
  layers: readonly Layer<W>[],
  read: (words: W) => readonly string[] | undefined,
): readonly Piece[] {
  const { found, lang } = firstOf(layers, read);
  return found.map((text) => ({ text, lang }));
}
