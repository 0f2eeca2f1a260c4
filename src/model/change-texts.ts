/** Changing every text of an entry at once, by somebody who takes a while. */

import { withTexts } from './earlier-versions.ts';
import type { ReflectionFields } from './reflection.ts';

/** Gives each text as it shall be, in the order of the question; rejects where it cannot. */
export type ChangeTexts = (texts: readonly string[]) => Promise<readonly string[]>;

/** Every text of an entry, of its earlier versions and its tags too, as `change` gives it. */
export async function withChangedTexts<R extends ReflectionFields>(
  fields: R,
  change: ChangeTexts,
): Promise<R> {
  const texts: string[] = [];
  withTexts(fields, (text) => {
    texts.push(text);
    return text;
  });
  const changed = await change(texts);
  let at = 0;
  return withTexts(fields, (text) => changed[at++] ?? text);
}
