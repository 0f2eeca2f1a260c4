/**
 * Text as the search over one's own writing compares it: without case, accents, apostrophes and marks that nobody sees,
 * letters written as one taken apart, and one space for any gap.
 */

const apostrophes = "'‘’‛ʼ′`´＇";
/** Joiners, soft hyphens, marks of direction. */
const unseen = '\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff';
const dropped = new RegExp(`[${apostrophes}${unseen}]+`, 'gu');

/** Accents and points that readers leave out. Vowel signs of other scripts are letters, and stay. */
const accents =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]+/gu;

/** Letters that no normal form takes apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '‐': '-',
  '–': '-',
  '—': '-',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** What phones type all day, for which no normal form needs to be made. */
const notPlain = /[^\0-\x7f‘’“”–—]/u;

/** The folded text. */
export function foldText(text: string): string {
  const seen = text.replace(dropped, '');
  // A double prime is two of them once it is taken apart.
  const taken = notPlain.test(seen) ? seen.normalize('NFKD').replace(dropped, '') : seen;
  const lower = taken.toLowerCase().replace(accents, '');
  return lower.replace(special, (letter) => letters[letter] ?? letter).replace(/\s+/gu, ' ');
}

/** A folded text, and for each unit of it where in the text it came from; at the end, how long the text is. */
export interface FoldedPlaces {
  readonly folded: string;
  readonly places: readonly number[];
}

/** The same as `foldText`, letter by letter: slower, for what is shown. */
export function foldWithPlaces(text: string): FoldedPlaces {
  let folded = '';
  const places: number[] = [];
  const add = (piece: string, place: number) => {
    for (const unit of piece.split('')) {
      if (unit === ' ' && folded.endsWith(' ')) continue;
      folded += unit;
      places.push(place);
    }
  };
  for (let at = 0; at < text.length;) {
    plainRun.lastIndex = at;
    const run = plainRun.exec(text)?.[0] ?? '';
    folded += run.toLowerCase();
    for (const end = at + run.length; at < end; at += 1) places.push(at);
    // A letter with its accents is one piece: a mark begins and ends at whole ones.
    piece.lastIndex = at;
    const next = piece.exec(text)?.[0] ?? '';
    add(foldText(next), at);
    at += next.length;
  }
  return { folded, places: [...places, text.length] };
}

const piece = /\P{M}?\p{M}*/uy;
/** What folding only makes small; the last of it has no accent after it. */
const plainRun = /(?:[A-Za-z0-9.,;:!?()]+(?: [A-Za-z0-9.,;:!?()]+)*(?!\p{M}))?/uy;
