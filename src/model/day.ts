/** Calendar days as `YYYY-MM-DD`. A day never passes through a Date in another zone than the person's own. */

/** The local calendar day of an instant. */
export function dayOf(instant: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`;
}

/** A day as a local Date at noon, which no change of clocks can move to another day. For Intl only. */
export function noonOf(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/** True for a day that there is. A date box also gives `0002-11-21` or `20266-01-01` while its year is being typed. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && dayOf(noonOf(text)) === text;
}

/** The day `count` days after `day`; negative counts go back. */
export function addDays(day: string, count: number): string {
  const noon = noonOf(day);
  noon.setDate(noon.getDate() + count);
  return dayOf(noon);
}

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}
