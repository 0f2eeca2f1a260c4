/** How people type days and months, as parts of regular expressions. */

export const month =
  '(?:jan(?:uary|urary|uay)?|feb(?:ruary|uary|urary|ury)?|mar(?:ch)?|apr(?:il|ill)?|may|june?|july?|aug(?:ust|est)?|sept?(?:ember|emeber)?|oct(?:ober|obr)?|nov(?:ember|emeber)?|dec(?:ember|emeber)?)';
export const weekday =
  '(?:mon(?:day)?|tues?(?:day)?|wed(?:s|nesday|nsday|ensday|nesady)?|wensday|thu(?:rs?|rsday|rday)?|fri(?:day)?|sat(?:urday|erday)?|sun(?:day)?)';
export const ordinalEnd = '(?:st|nd|rd|th)';
const tens = 'twenty|thirty';
const ones = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
export const spelledDay = `(?:(?:${tens})[ -](?:${ones})|${ones}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)`;

/** True for numbers that can be a day and a month, in either order. */
export function isDayAndMonth(one: number, other: number): boolean {
  const fits = (day: number, monthNumber: number) =>
    day >= 1 && day <= 31 && monthNumber >= 1 && monthNumber <= 12;
  return fits(one, other) || fits(other, one);
}

export interface DateShape {
  readonly pattern: RegExp;
  /** The part that is the date, with which the match ends; the whole match where there is none. */
  readonly group?: number;
  readonly fits?: (match: RegExpMatchArray) => boolean;
}
