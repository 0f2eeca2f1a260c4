/** Reads lines whose identifiers are marked, and counts how a detector does on them. */

import { readFileSync } from 'node:fs';

/** Kinds that have a form; names live by their context; places by both. */
export const classes = {
  structured: [
    'nhs-number',
    'phone',
    'postcode',
    'email',
    'web-address',
    'handle',
    'birth-date',
    'date',
    'age',
  ],
  names: ['name', 'titled-name', 'initials', 'unfamiliar-word'],
  places: ['ward', 'team', 'street', 'school', 'hospital', 'place'],
};

/** Lines as `{ text, messy, spans: [{ kind, start, end }] }`; offsets count UTF-16 units of `text`. */
export function readLabelled(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => parse(line));
}

function parse(line) {
  const spans = [];
  let text = '';
  let last = 0;
  const marked = line.slice(2);
  for (const match of marked.matchAll(/\{([a-z-]+):([^}]*)\}/g)) {
    text += marked.slice(last, match.index);
    spans.push({ kind: match[1], start: text.length, end: text.length + match[2].length });
    text += match[2];
    last = match.index + match[0].length;
  }
  if (!/^[~.] /.test(line)) throw new Error(`A line begins with "~ " or ". ": ${line}`);
  return { text: text + marked.slice(last), messy: line.startsWith('~'), spans };
}

/**
 * A span is found when every letter and figure of it lies within findings, whatever their kind; a finding is right when
 * it touches a span.
 */
export function score(lines, find) {
  const all = Object.fromEntries(
    [...Object.keys(classes), 'all'].map((name) => [name, { spans: 0, found: 0 }]),
  );
  let findings = 0;
  let right = 0;
  const missed = [];
  const wrong = [];
  for (const { text, spans } of lines) {
    const found = find(text);
    findings += found.length;
    for (const finding of found) {
      if (spans.some((span) => finding.start < span.end && span.start < finding.end)) right++;
      else wrong.push(`${finding.kind}: ${finding.text}  |  ${text}`);
    }
    for (const span of spans) {
      const isFound = [...text.slice(span.start, span.end)].every((letter, at) => {
        const place = span.start + at;
        return !/[\p{L}\p{N}]/u.test(letter) || found.some(({ start, end }) => start <= place && place < end);
      });
      if (!isFound) missed.push(`${span.kind}: ${text.slice(span.start, span.end)}  |  ${text}`);
      for (const name of [Object.keys(classes).find((name) => classes[name].includes(span.kind)), 'all']) {
        if (name === undefined) throw new Error(`No kind: ${span.kind}`);
        all[name].spans++;
        if (isFound) all[name].found++;
      }
    }
  }
  return { recall: all, findings, right, precision: findings === 0 ? 1 : right / findings, missed, wrong };
}
