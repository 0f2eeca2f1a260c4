/** The work behind the worker's messages. */

import { createAlwaysMarked, type AlwaysMark, type AlwaysMarked } from './fingerprint.ts';
import type { IdentifierReply, IdentifierRequest } from './identifier-messages.ts';
import { findIdentifiers } from './identifiers.ts';
import { withMore } from './merge.ts';
import { replaceEverywhere } from './replace-everywhere.ts';

/** Makes a function that answers requests; it remembers what the words to always mark are not. */
export function makeAnswer(): (request: IdentifierRequest) => Promise<IdentifierReply> {
  let marked: { readonly id: string; readonly words: AlwaysMarked } | undefined;
  const markedFor = (marks: AlwaysMark): AlwaysMarked => {
    const id = `${marks.key.join()} ${marks.fingerprints.join()}`;
    if (marked?.id !== id) marked = { id, words: createAlwaysMarked(marks) };
    return marked.words;
  };

  return async (request) => {
    const { task, number } = request;
    if (task === 'replace') {
      const { texts, finding, replacement } = request;
      return { task, number, texts: texts.map((text) => replaceEverywhere(text, finding, replacement)) };
    }
    const { text, options } = request;
    const found = findIdentifiers(text, { neverMark: new Set(options.neverMark) });
    const always = options.alwaysMark ? await markedFor(options.alwaysMark).find(text) : [];
    return { task, number, findings: withMore(always, found) };
  };
}
