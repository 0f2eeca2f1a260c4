/** What Poppler reads in a PDF: the words, in order, and the tags that a screen reader goes by. */

import { execFileSync } from 'node:child_process';

/** The words with one space between any two. */
export function pdfWords(file: Uint8Array): string {
  return poppler('pdftotext', ['-raw', '-', '-'], file).replaceAll(/\s+/gu, ' ').trim();
}

/** The tree of tags with their text. */
export function pdfTags(file: Uint8Array): string {
  return poppler('pdfinfo', ['-struct-text', '-'], file);
}

function poppler(program: string, args: string[], file: Uint8Array): string {
  return execFileSync(program, args, { input: file, encoding: 'utf8' });
}
