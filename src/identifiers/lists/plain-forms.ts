/** What an English word may be a form of: 'tries' of 'try', 'stopped' of 'stop', 'hoping' of 'hope'. */

const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
  ['est', 'e'],
  ['ness', ''],
];
const doubling = ['ed', 'ing', 'er'];
const shortest = 3;

/** Candidates only: some are no words. */
export function plainForms(word: string): readonly string[] {
  const forms: string[] = [];
  for (const [ending, instead] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= shortest)
      forms.push(word.slice(0, -ending.length) + instead);
  }
  for (const ending of doubling) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && stem.length > shortest && stem.at(-1) === stem.at(-2))
      forms.push(stem.slice(0, -1));
  }
  return forms;
}
