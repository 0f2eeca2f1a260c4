/** How many words make a run. */
export const runLength: number;
/** How many bytes of each hash are kept. */
export const hashBytes: number;

/** The words of a text in lower case, without punctuation, each with where it begins in the text as given. */
export function wordsOf(text: string): readonly { readonly word: string; readonly index: number }[];

/** The hash of every run of words, in order, as hex. */
export function hashesOf(words: readonly string[]): readonly string[];
