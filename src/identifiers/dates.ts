/** Exact days in the many ways people type them, and those on which someone was born. A month or a weekday alone is none. */

import { bareDays } from './bare-days.ts';
import { type DateShape, isDayAndMonth, month, ordinalEnd, spelledDay, weekday } from './date-words.ts';
import { findingAt, type Finding } from './finding.ts';

const year = `(?:19|20)\\d\\d`;
const shortYear = `['’]?\\d\\d`;
/** What may stand after the year or day: no more of a number, no unit. */
const stop = `(?![\\p{L}\\d%£]|[/.:-]\\d)`;
const begin = `(?<![\\p{L}\\d£$€#./:-])`;
const dayWords = `(?:${weekday}\\.?,?\\s{1,2}(?:the\\s)?)?`;
/** Words after 'may' that show it to be the verb. */
const verbAfterMay = `(?!\\s+(?:be|have|not|need|want|come|get|go|take|say|feel|also|well|just|never|only|seem|help|find|think|make|stay|leave|or|i|we|he|she|they|you)\\b)`;
/** Words after a bare number that show it to be a count. */
const counted = `(?!\\s+(?:people|of us|of them|weeks?|days?|times?|months?|years?|hours?|hrs?|mins?|minutes?|sessions?|groups?|meetings?|others?|staff|more|miles?|visits?|new)\\b)`;

const shapes: readonly DateShape[] = [
  {
    pattern: new RegExp(
      `${begin}(\\d{1,2})(\\s?[/.-]\\s?|\\s?\\\\\\s?)(\\d{1,2})\\s?[/.\\\\-]\\s?(${year}|\\d\\d)${stop}`,
      'giu',
    ),
    fits: ([, day, , monthNumber]) => isDayAndMonth(Number(day), Number(monthNumber)),
  },
  {
    pattern: new RegExp(`${begin}${year}[/.-](\\d{1,2})[/.-](\\d{1,2})(?:T[\\d:.]+Z?)?${stop}`, 'giu'),
    fits: ([, monthNumber, day]) => isDayAndMonth(Number(day), Number(monthNumber)),
  },
  {
    pattern: new RegExp(
      `${begin}${dayWords}(?:[12]\\d|3[01]|0?[1-9])\\s?${ordinalEnd}?(?:\\s?of)?[\\s-]?${month}(?:${verbAfterMay}|(?<!may))(?![\\p{L}])(?:\\.?,?[\\s-]?(?:${year}|${shortYear}(?!\\s?(?:am|pm|ish|people|mins?|[:.]\\d)))(?!\\d))?`,
      'giu',
    ),
    fits: ([found]) => !/^\d{1,2}\s(?:mar|sat|sun)$/i.test(found) || /^\d{1,2}\smar$/.test(found),
  },
  {
    pattern: new RegExp(
      `${begin}${dayWords}${month}\\.?\\s(?:the\\s)?(?:(?:[12]\\d|3[01]|0?[1-9])\\s?${ordinalEnd}|(?:[12]\\d|3[01]|0?[1-9])(?![\\d:.]\\d|\\s?(?:am|pm|ish|%))${counted})(?![\\p{L}\\d])(?:,?\\s${year})?`,
      'giu',
    ),
  },
  {
    pattern: new RegExp(
      `${begin}${weekday},?\\s(?:the\\s)?(?:[12]\\d|3[01]|0?[1-9])\\s?${ordinalEnd}(?![\\p{L}\\d])(?!\\s(?:floor|time|session|one|group)\\b)`,
      'giu',
    ),
  },
  ...bareDays,
  {
    pattern: new RegExp(
      `\\b(?:on|since|until|till|til|by|from|before|after)\\sthe\\s((?:[12]\\d|3[01]|0?[1-9])${ordinalEnd})(?=\\s*(?:$|[.,;!?)\\n\\p{Extended_Pictographic}])|\\s(?:of (?:last|this|next|the)|at|and|but|he|she|they|i|we|for|because|cos|when|it|with|then|in)\\b)`,
      'giu',
    ),
    group: 1,
  },
  {
    // 'mon 3/4', and where a sentence begins with the day: '4/11 was bad'
    pattern: new RegExp(
      `${begin}(?:${weekday}\\.?,?\\s(\\d{1,2})[/.](\\d{1,2})|(?<=^|\\n)(\\d{1,2})/(\\d{1,2})(?=:|\\s(?:was|is|he|she|they|i|we|met|saw|seen|went|had|rang|spoke|got)\\b|\\s?[-–]\\s))${stop}`,
      'giu',
    ),
    fits: ([, day = '', monthNumber = '', other = '', otherMonth = '']) =>
      isDayAndMonth(Number(day || other), Number(monthNumber || otherMonth)),
  },
  {
    // A first number above 12 can hardly be a mark out of something: '26/3'
    pattern:
      /(?<![\d\p{L}£.:/-])(1[3-9]|2\d|3[01])\/(0?[1-9]|1[0-2])(?![\d\p{L}%/]|\s?(?:of|hours?|hrs?|ratio|split|fasting)\b)/giu,
    fits: ([found]) => !/^(?:24\/7|20\/10|16\/8|15\/10)$/.test(found),
  },
  {
    pattern: new RegExp(
      `${begin}(?:the\\s)?${spelledDay}(?:\\sof)?\\s${month}(?![\\p{L}])(?:,?\\s${year})?`,
      'giu',
    ),
  },
];

/** What people put before a day of birth. */
const birth =
  /(?:\bd\.?\s?o\.?\s?b\b\.?|\bdate\s+of\s+birth|\bbirth\s?date|\bborn|\bb-?day|\bbirthday|\bborned)(?:[\s:=,-]|\b(?:is|was|on|in|the|back|its)\b|['’]s){0,5}\(?$/iu;
/** Loose days of birth, which elsewhere would be nothing: 'dob 030481', 'dob 3 4 81', 'born 1981', 'born in may 1990'. */
const looseBirth = new RegExp(
  `(?:\\bd\\.?o\\.?b\\b\\.?|\\bdate of birth|\\bborn)(?:[\\s:=,-]|\\b(?:is|was|on|in|the)\\b){0,5}((?:\\d{1,2}[ .]\\d{1,2}[ .](?:${year}|\\d\\d)|\\d{6}|\\d{8}|(?:${month}\\s)?${year}))(?!\\d)`,
  'giu',
);

export function findDates(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(looseBirth)) {
    const day = match[1] ?? '';
    const end = match.index + match[0].length;
    findings.push(findingAt('birth-date', text, end - day.length, end));
  }
  for (const { pattern, group, fits } of shapes) {
    for (const match of text.matchAll(pattern)) {
      if (fits && !fits(match)) continue;
      const found = match[group ?? 0] ?? '';
      const start = match.index + match[0].length - found.length;
      const kind = birth.test(text.slice(Math.max(0, start - 40), start)) ? 'birth-date' : 'date';
      findings.push(findingAt(kind, text, start, start + found.length));
    }
  }
  return withoutOverlaps(findings);
}

/** In order; of two that overlap the one that begins first, or the longer. */
function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return sorted.filter((finding) => {
    if (finding.start < end) return false;
    end = finding.end;
    return true;
  });
}
