/** Months, times, days with their time: for screens that come later than the first one. */

import { dateFormat } from './format.ts';

/** "November 2026". */
export const monthAndYear = (date: Date) => dateFormat({ month: 'long', year: 'numeric' }).format(date);

/** "Sat 21, 14:10": enough to tell entries of one month apart. */
export const shortWhen = (date: Date) =>
  dateFormat({ weekday: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(date);

/** "14:10". */
export const timeOfDay = (date: Date) => dateFormat({ hour: '2-digit', minute: '2-digit' }).format(date);

const dayAndTimeOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** "Saturday 21 November at 14:10", for what is not long ago. */
export const dayAndTime = (date: Date) => dateFormat(dayAndTimeOptions).format(date);

/** "Saturday, 21 November 2026 at 14:10". */
export const momentInFull = (date: Date) =>
  dateFormat({ ...dayAndTimeOptions, year: 'numeric' }).format(date);
