/** Names on social media: with an @ before them, or after the name of the app. */

import { findingAt, type Finding } from './finding.ts';

/** 'see you @home' and 'back @work' name nobody. */
const notHandles: ReadonlySet<string> = new Set(
  'home work all here everyone school lunch night the a my mine his hers ours yours times present once least nandos tesco costa hospital town college uni gym church group least last first'.split(
    ' ',
  ),
);
const at = /(?<![\p{L}\p{N}@._%+-])@(?=[a-z0-9._]*[a-z])[a-z0-9_](?:[a-z0-9_]|[.-](?=[a-z0-9_])){1,40}/giu;
const labelled =
  /(?<![\p{L}\p{N}])(?:insta(?:gram)?|snap(?:chat)?|tiktok|twitter|discord|telegram|username|handle)(?: (?:name|is|user(?:name)?|handle|id|account)){0,2}\s?(?::|-| is|=)\s?([a-z][a-z0-9_.]*[0-9_][a-z0-9_.]*)/giu;

export function findHandles(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(at)) {
    const name = match[0].slice(1).toLowerCase();
    if (notHandles.has(name) || /^\d+(?:am|pm|ish)?$/.test(name)) continue;
    findings.push(findingAt('handle', text, match.index, match.index + match[0].length));
  }
  for (const match of text.matchAll(labelled)) {
    const name = (match[1] ?? '').replace(/\.+$/, '');
    const start = match.index + match[0].length - (match[1] ?? '').length;
    findings.push(findingAt('handle', text, start, start + name.length));
  }
  return findings.sort((one, other) => one.start - other.start);
}
