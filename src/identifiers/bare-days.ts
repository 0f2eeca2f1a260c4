/** Days of figures alone, '9/1': dates after what happens on a day, elsewhere as likely a mark, a fraction or a choice. */

import { isDayAndMonth, type DateShape } from './date-words.ts';

const day = '(\\d{1,2}\\/\\d{1,2})';
/** No more of a number after it, and nothing that is counted in parts: '1/2 a tablet', '3/4 of us'. */
const noShare =
  '(?![\\d/%£]|[.,]\\d|\\s?(?:of|in|a|people|hours?|days?|weeks?|times?|sessions?|tablets?|dose|mg|full|the)\\b)';
/** Where a clause ends or another begins: not before what is counted, 'met 3/4 others'. */
const clauseEnd =
  '(?=\\s*(?:$|[.,;:!?)\\n\\p{Extended_Pictographic}])|\\s(?:at|and|but|n|so|he|she|they|i|we|it|hes|shes|for|because|cos|when|with|w|then|on|by|to|until|was|is|again|after|before|released|discharged|left)\\b)';
const between = '(?:\\s(?:back|in|home|out|again|on|the|is|was)){0,2}[\\s:,-]{1,2}';

/** What befalls people on a day and is not counted in marks. */
const events =
  'sectioned|(?:re-?)?admitted|admission|discharged?|released|recalled|detained|arrested|born|died|transferred|tribunal|appt|appointment|due|dated?|since';
/** What is as well said of numbers that go up and down. */
const changes = 'moved|started|starts|ended|finished|seen|met|saw|left|came|happened|review';
/** Also the second of two: 'from 2/4 to 9/4'. */
const prepositions = 'on|from|until|till|til|by|before|after|(?<=from \\d{1,2}/\\d{1,2} )to';

const tenths = /\/10$/;
const fraction = /^(?:1\/[2348]|2\/3|3\/4)$/;

function isDay(found: string): boolean {
  const [one = '', other = ''] = found.split('/');
  return found !== '24/7' && isDayAndMonth(Number(one), Number(other));
}

/** '9/10' is a mark, where no nought and no month tells otherwise. */
function isMark(found: string): boolean {
  return tenths.test(found) && !found.startsWith('0') && Number(found.split('/')[0]) <= 10;
}

export const bareDays: readonly DateShape[] = [
  {
    pattern: new RegExp(`\\b(?:${events})${between}${day}${noShare}`, 'giu'),
    group: 1,
    fits: ([, found = '']) => isDay(found),
  },
  {
    pattern: new RegExp(
      `\\b(?:${changes})(?:\\sby(?:\\sthe)?\\s\\p{L}+)?${between}${day}${noShare}${clauseEnd}`,
      'giu',
    ),
    group: 1,
    fits: ([, found = '']) => isDay(found) && !isMark(found),
  },
  {
    // 'im on 9/10', 'down by 1/2' and 'from 3/10 to 7/10' are none.
    pattern: new RegExp(
      `(?<!\\b(?:im|i'm|hes|shes|mood|still|now|up|down|cut)\\s)\\b(?:${prepositions})(?:\\sthe)?\\s${day}${noShare}`,
      'giu',
    ),
    group: 1,
    fits: ([whole, found = '']) =>
      isDay(found) &&
      !(isMark(found) && /^(?:from|to|by|before|after)/i.test(whole)) &&
      !(fraction.test(found) && /^(?:by|to)/i.test(whole)),
  },
];
