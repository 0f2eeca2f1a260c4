/**
 * Units that need a word before they are read. A content test holds that every unit whose words name these
 * matters is in the list; a unit may be in it for other reasons.
 */

/** Someone's safety is what they are about: the service's policy first, and the way to urgent help. */
export const aboutSafety: ReadonlySet<string> = new Set(['1.7', '1.8', '5.1']);

/** They touch on it: the same, said more quietly. */
export const touchSafety: ReadonlySet<string> = new Set([
  '1.2',
  '1.4',
  '1.5',
  '1.6',
  '2.2',
  '2.4',
  '2.5',
  '3.1',
  '3.3',
  '3.A',
  '3.B',
  '3.C',
  '3.D',
  '3.E',
  '4.1',
  '4.2',
]);

/** They name a law, or lean on one: when we last looked, and that it changes. */
export const aboutLaw: ReadonlySet<string> = new Set([
  '1.5',
  '1.6',
  '2.4',
  '2.6',
  '3.10',
  '3.11',
  '3.A',
  '3.B',
  '3.E',
  '4.1',
]);
