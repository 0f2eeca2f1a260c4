/** Dates and numbers in the reader's language, always through Intl. */

import { currentLanguage } from './i18n.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format of the reader's language, made once. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${currentLanguage()} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(currentLanguage(), options)));
  return format;
}

/** "Saturday 21 November", for today's own page. */
export const dayInWords = (date: Date) =>
  dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }).format(date);

/** "21 November 2026". */
export const plainDate = (date: Date) =>
  dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }).format(date);

/** A whole number with the language's own separators. */
export const wholeNumber = (value: number) => new Intl.NumberFormat(currentLanguage()).format(value);

/** Bytes as megabytes, "1.4 MB". */
export const megabytes = (bytes: number) =>
  new Intl.NumberFormat(currentLanguage(), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000);
