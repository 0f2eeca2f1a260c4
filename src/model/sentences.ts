/** One's own sentences, to be brought to supervision one by one. */

/** The sentences of some texts, in order, each once; a line break ends one too. */
export function sentencesOf(texts: readonly string[], language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const found = texts
    .flatMap((text) => text.split(/\n+/u))
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(sentence));
  return [...new Set(found)];
}

/** Whether a sentence stands in the text for supervision, word for word. */
export function isBrought(text: string, sentence: string): boolean {
  return placeOf(text, sentence) >= 0;
}

/** The text with the sentence at its end. */
export function withSentence(text: string, sentence: string): string {
  if (isBrought(text, sentence)) return text;
  const before = text.trimEnd();
  return before === '' ? sentence : `${before} ${sentence}`;
}

/** The text without the sentence, where it still stands there word for word; what was typed around it stays. */
export function withoutSentence(text: string, sentence: string): string {
  const at = placeOf(text, sentence);
  if (at < 0) return text;
  const before = text.slice(0, at);
  const after = text.slice(at + sentence.length);
  return before.trim() === '' ? after.trimStart() : `${before.trimEnd()}${/^\s*$/u.test(after) ? '' : after}`;
}

/** Where it stands as a whole: not in the midst of a longer word. */
function placeOf(text: string, sentence: string): number {
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
    const startsInWord = isLetter(sentence[0]) && isLetter(text[at - 1]);
    const endsInWord = isLetter(sentence.at(-1)) && isLetter(text[at + sentence.length]);
    if (!startsInWord && !endsInWord) return at;
  }
  return -1;
}
