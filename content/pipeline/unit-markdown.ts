/** The Markdown of a unit: the few things that a writer may use become blocks, the rest become faults. */

import { marked } from 'marked';
import type { MarkedToken, Token, Tokens } from 'marked';
import type { Block, Inline } from '../../src/content/unit.ts';
import { whatIs } from './fault.ts';
import type { Report } from './fault.ts';

export type Piece =
  { readonly line: number; readonly heading: string } | { readonly line: number; readonly block: Block };

const allowed =
  'only ## and ### headings, paragraphs, lists whose lines begin with "- ", *emphasis*, **strong**, links and ::: blocks';

const others: Readonly<Record<string, string>> = {
  html: 'HTML',
  code: 'code (a line that begins with four spaces, or three backticks)',
  codespan: 'code (text between backticks)',
  blockquote: 'a quotation (a line that begins with ">")',
  table: 'a table',
  image: 'a picture',
  hr: 'a line across the page',
  def: 'an address apart from its link',
  del: 'struck out text',
  br: 'a line break (two spaces or a backslash at the end of a line)',
  checkbox: 'a box to tick',
};

/** Finds the line of each token: tokens come in the order of the text, so one cursor is enough. */
function placesIn(text: string, firstLine: number) {
  let offset = 0;
  let line = firstLine;
  return {
    /** Moves to where `raw` begins, and says on which line that is. */
    at(raw: string): number {
      const found = text.indexOf(raw, offset);
      if (found > offset) {
        line += text.slice(offset, found).split('\n').length - 1;
        offset = found;
      }
      return line;
    },
  };
}

/** Reads a stretch of Markdown without ::: blocks. `firstLine` is the line of the file on which it begins. */
export function readMarkdown(text: string, firstLine: number, report: Report): Piece[] {
  const places = placesIn(text, firstLine);
  return (marked.lexer(text) as MarkedToken[]).flatMap((token): Piece[] => {
    const line = places.at(token.raw.trimStart());
    switch (token.type) {
      case 'space':
        return [];
      case 'heading':
        return readHeading(token, line, report);
      case 'paragraph':
      case 'text':
        return [
          { line, block: { kind: 'paragraph', content: inlines(token.tokens ?? [token], places, report) } },
        ];
      case 'list':
        return [{ line, block: { kind: 'list', items: readList(token, places, report) } }];
      default:
        report(line, other(token), allowed);
        return [];
    }
  });
}

type Places = ReturnType<typeof placesIn>;

function other({ type, raw }: Token): string {
  return `${others[type] ?? type}: ${whatIs(raw.trim())}`;
}

function readHeading(token: Tokens.Heading, line: number, report: Report): Piece[] {
  if (!/^#{2,3} /.test(token.raw)) {
    report(line, whatIs(token.raw.trim()), '## for a part of the unit, ### for a key idea');
    return [];
  }
  if (token.tokens.some(({ type }) => type !== 'text' && type !== 'escape')) {
    report(line, whatIs(token.raw.trim()), 'a heading in plain words');
  }
  const heading = token.tokens.map((each) => ('text' in each ? String(each.text) : '')).join('');
  return [token.depth === 2 ? { line, heading } : { line, block: { kind: 'idea', heading } }];
}

function readList(list: Tokens.List, places: Places, report: Report): readonly (readonly Inline[])[] {
  if (list.ordered || !list.raw.startsWith('-')) {
    report(places.at(list.raw), whatIs(list.raw.trim()), 'a list whose lines begin with "- "');
  }
  return list.items.map((item) => {
    const line = places.at(item.raw.trimEnd());
    const [first, ...more] = item.tokens.filter(({ type }) => type !== 'space') as MarkedToken[];
    if (!first || more.length > 0 || (first.type !== 'text' && first.type !== 'paragraph')) {
      report(line, whatIs(item.raw.trim()), 'one paragraph in each item of a list');
      return [];
    }
    return inlines(first.tokens ?? [first], places, report);
  });
}

/** Text within one paragraph, with one space for any run of spaces and line ends, and none at its ends. */
function inlines(tokens: readonly Token[], places: Places, report: Report): readonly Inline[] {
  const read = joined(readInlines(tokens as MarkedToken[], places, report));
  return read.flatMap((each, index): Inline[] => {
    if (each.kind !== 'text') return [each];
    const start = index === 0 ? each.text.trimStart() : each.text;
    const text = index === read.length - 1 ? start.trimEnd() : start;
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}

function readInlines(tokens: readonly MarkedToken[], places: Places, report: Report): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    const line = places.at(token.raw);
    const inside = (within: readonly Token[]) => joined(readInlines(within as MarkedToken[], places, report));
    switch (token.type) {
      case 'text':
      case 'escape':
        if (/&(?:#\w+|[a-z]\w*);/i.test(token.text)) {
          report(line, whatIs(token.text), 'each sign itself, not a code for it');
        }
        return [{ kind: 'text', text: token.text.replace(/\s+/g, ' ') }];
      case 'em':
      case 'strong':
        if (!token.raw.startsWith('*')) report(line, whatIs(token.raw), '*emphasis* or **strong**');
        return [{ kind: token.type === 'em' ? 'emphasis' : 'strong', content: inside(token.tokens) }];
      case 'link':
        return readLink(token, line, report, inside);
      default:
        report(line, other(token), allowed);
        return [];
    }
  });
}

function readLink(
  { raw, href, title, tokens }: Tokens.Link,
  line: number,
  report: Report,
  inside: (tokens: readonly Token[]) => Inline[],
): Inline[] {
  const content = inside(tokens);
  const isWhole = raw.startsWith('[') && !title && content.length > 0;
  if (!isWhole || !/^https:\/\/[^\s/]+\.[^\s]+$/.test(href)) {
    report(line, whatIs(raw), 'a link such as [its title](https://example.org/page)');
  }
  return [{ kind: 'link', href, content }];
}

/** Neighbouring runs of plain text as one. */
function joined(all: readonly Inline[]): Inline[] {
  return all.reduce<Inline[]>((done, next) => {
    const last = done.at(-1);
    if (last?.kind !== 'text' || next.kind !== 'text') return [...done, next];
    return [...done.slice(0, -1), { kind: 'text', text: last.text + next.text }];
  }, []);
}
