/** What another app shared, as one text. */

/** The parts that are text, each on a line of its own. One that stands in another already is left out. */
export function sharedText(parts: readonly unknown[]): string {
  const texts = [...new Set(parts.filter((part) => typeof part === 'string').map((part) => part.trim()))];
  return texts
    .filter((text) => text !== '' && !texts.some((other) => other !== text && other.includes(text)))
    .join('\n');
}
