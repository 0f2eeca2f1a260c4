/**
 * Areas that need a word before they are read. A content test holds that every area whose words name these
 * matters is in the list; an area may be in it for other reasons.
 */

/** Someone's safety is what they are about: the service's policy first, and the way to urgent help. */
export const aboutSafety: ReadonlySet<string> = new Set(['2.4', '2.6', '2.7', '7.B']);

/** They touch on it: the same, said more quietly. */
export const touchSafety: ReadonlySet<string> = new Set([
  '1.2',
  '2.1',
  '2.3',
  '2.5',
  '3.1',
  '3.2',
  '3.4',
  '3.5',
  '3.6',
  '4.1',
  '4.3',
  '4.C',
  '4.D',
  '5.1',
  '5.A',
  '5.4',
  '6.1',
  '6.2',
  '7.A',
  '8.A',
]);

/** They name a law, or lean on one: when we last looked, and that it changes. */
export const aboutLaw: ReadonlySet<string> = new Set([
  '2.4',
  '2.5',
  '2.6',
  '3.4',
  '3.6',
  '4.A',
  '4.B',
  '5.4',
  '9.A',
]);
