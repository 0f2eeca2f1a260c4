/** Wards: 'maple ward', 'Ward 7b', 'back on Rowan'. */

import { wardNames } from './lists/place-words.ts';
import { isSureName, nameKind } from './lists/word-kinds.ts';
import { hasTellingCapital, type Reading } from './reading.ts';
import { backOverCapitals, isOftenAThing, tellsWhich, type AddPlace } from './which-place.ts';

const numberWords = new Set(
  'one two three four five six seven eight nine ten eleven twelve a b c d e f'.split(' '),
);
const wardPrepositions = new Set('on onto off'.split(' '));
const bareWards = new Set('to from at back'.split(' '));
const eyeOn = new Set(
  'eye eyes check checked checks checking walk walked based focus focused rely relied keep impact cheated spy hooked keen effect depend depends depended worked working crush sitting'.split(
    ' ',
  ),
);
const afterBareWard = new Set(
  'and for today tonight this at with yesterday when but so he she they i we where who now again last cos because since then after before until was is as the in'.split(
    ' ',
  ),
);

/** Adds the ward that a word is, or is the head of. */
export function placeWard(reading: Reading, at: number, add: AddPlace): void {
  const { words } = reading;
  const word = words[at];
  if (!word) return;
  const before = word.follows ? words[at - 1] : undefined;
  if (word.folded === 'ward' || word.folded === 'wd') {
    const after = words[at + 1];
    if (tellsWhich(before)) return add('ward', backOverCapitals(reading, at - 1), at);
    if (
      after?.follows &&
      (after.isNumber ||
        (numberWords.has(after.folded) &&
          (after.text.length > 1 || after.isUpper || after.isCapital || after.folded !== 'a')))
    ) {
      const tail = words[at + 2];
      return add('ward', at, tail && tail.start === after.end && tail.text.length === 1 ? at + 2 : at + 1);
    }
    if (after?.follows && hasTellingCapital(after) && after.text.length === 1) return add('ward', at, at + 1);
    return;
  }
  if (!before || word.isPossessive || !wardNames.has(word.folded)) return;
  const next = words[at + 1];
  const ends = !next?.follows || afterBareWard.has(next.folded);
  const isCapital = hasTellingCapital(word);
  if (wardPrepositions.has(before.folded)) {
    const object = words[at - 2];
    if (object && before.follows && eyeOn.has(object.folded)) return;
    if (ends && (isCapital || !isOftenAThing(word.folded))) add('ward', at, at);
  } else if (
    bareWards.has(before.folded) &&
    ends &&
    !isSureName(word.folded) &&
    (isCapital || nameKind(word.folded) === null) &&
    !isOftenAThing(word.folded)
  ) {
    add('ward', at, at);
  }
}
