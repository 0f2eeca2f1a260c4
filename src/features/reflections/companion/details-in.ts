/** What was found in an entry, one for each detail however often it stands there, with a few words around it. */

import { foldPhrase } from '#identifiers/fold-word.ts';
import type { Finding } from '#identifiers/finding.ts';
import type { ReflectionFields } from '#model/reflection.ts';
import { textsOf } from '#model/reflection-words.ts';

export interface Detail {
  /** The same for the same detail in other case or with other accents. */
  readonly key: string;
  readonly finding: Finding;
  /** The words around it where it stands first. */
  readonly before: string;
  readonly after: string;
}

/** The texts of an entry as one, with a gap between them that no detail reaches over. */
export function textToCheck(fields: ReflectionFields): string {
  return [...textsOf(fields), ...(fields.tags ?? [])].filter((text) => text.trim() !== '').join('\n\n');
}

/** In the order of the text, each once; those in `left` were looked at and stay. */
export function detailsIn(text: string, findings: readonly Finding[], left: ReadonlySet<string>): Detail[] {
  const details = new Map<string, Detail>();
  for (const finding of findings) {
    const key = foldPhrase(finding.text);
    if (left.has(key) || details.has(key)) continue;
    details.set(key, { key, finding, ...around(text, finding) });
  }
  return [...details.values()];
}

/** So many UTF-16 units on each side, cut at a word. */
const shown = 48;

function around(text: string, { start, end }: Finding): Pick<Detail, 'before' | 'after'> {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const from = Math.max(lineStart, start - shown);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + shown);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const isCutAfter = to < (lineEnd < 0 ? text.length : lineEnd);
  return {
    before: from > lineStart ? `…${before.replace(/^\S*\s/u, '')}` : before,
    after: isCutAfter ? `${after.replace(/\s\S*$/u, '')}…` : after,
  };
}
