/** Numbers that the app prints itself, in Help now: they point to nobody. */

const helplines: ReadonlySet<string> = new Set([
  '999',
  '112',
  '111',
  '18000', // emergency text relay
  '116123', // Samaritans
  '85258', // Shout, by text
  '08001111', // Childline
  '08000684141', // Papyrus
]);

/** True when a number, however it is spaced and with or without +44, is one of those. */
export function isPrintedHelpline(text: string): boolean {
  if (/[\p{L}@]/u.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  return helplines.has(digits) || helplines.has(digits.replace(/^(?:00)?440?/, '0'));
}
