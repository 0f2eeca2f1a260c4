/**
 * The whole journal as one HTML file that needs no app: no script, nothing fetched, and nothing a person wrote is ever
 * read as HTML. It is not locked.
 */

import { isTombstone, recordKinds, type Envelope, type RecordsByKind } from '#model/record.ts';

/** Our words around those of the person, in their language. */
export interface ReadableWords {
  readonly lang: string;
  readonly title: string;
  readonly notLocked: string;
  readonly made: string;
  readonly nothing: string;
  readonly drafts: string;
  readonly bin: string;
  readonly other: string;
  readonly yes: string;
  readonly no: string;
  /** By kind; one that this app does not know keeps its own name. */
  readonly kinds: Readonly<Record<string, string>>;
  /** By the field's own name; a field without a word here keeps that name. */
  readonly fields: Readonly<Record<string, string>>;
  /** By field, what stands for values that are names of ours, such as `could-help`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** "November 2026" and "21 November 2026 at 14:10". */
  month(at: Date): string;
  moment(at: Date): string;
}

/** What says how a record is kept, not what is in it. */
const bookkeeping = new Set([
  ...['id', 'version', 'ancestors', 'createdAt', 'updatedAt', 'deletedAt'],
  ...['model', 'modelVersion', 'depth', 'target', 'later', 'of', 'ref', 'lang', 'at'],
  ...['notAreas', 'goals', 'waiting', 'begunAs', 'binDueSince', 'lastCheckedBackupHeld'],
]);
/** What holds an instant, to be shown as a day and a time. */
const instants = new Set(['lastCheckedBackupAt']);
/** Of a record whose target is a page, not a record of its own: there the target says what it is about. */
const aboutAPage = new Set(['notes', 'bookmarks']);
const pieceLength = 256 * 1024;

interface Piece {
  readonly kind: string;
  readonly record: Envelope;
}

/** The bytes of the file, UTF-8. A lone half of a character, which no file can hold, becomes a replacement mark. */
export function readableCopy(records: RecordsByKind, words: ReadableWords): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = '';
  for (const part of documentParts(records, words)) {
    text += part;
    if (text.length < pieceLength) continue;
    pieces.push(encoder.encode(text));
    text = '';
  }
  pieces.push(encoder.encode(text));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const style = [
  'body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Georgia,serif;color:#222;background:#fff}',
  'h1,h2,h3,dt,.notice{font-family:system-ui,sans-serif}h2{margin-top:3rem;border-bottom:1px solid #999}',
  'article{margin:2rem 0;break-inside:avoid}dt{font-weight:600;margin-top:.7rem}',
  'dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}dl dl{margin-left:1rem}',
  '.notice{border:2px solid #a33;padding:.7rem 1rem}',
].join('');

function* documentParts(records: RecordsByKind, words: ReadableWords): Generator<string, void> {
  const title = escaped(words.title);
  yield `<!doctype html>\n<html lang="${escaped(words.lang)}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n';
  yield `<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n<h1>${title}</h1>\n`;
  yield `<p class="notice">${escaped(words.notLocked)}</p>\n<p>${escaped(words.made)}</p>\n`;
  const all = piecesOf(records);
  const isDraft = ({ kind }: Piece) => kind === 'drafts';
  const isBinned = ({ record }: Piece) => record.deletedAt !== null;
  const journal = all.filter((one) => !isDraft(one) && !isBinned(one) && one.kind !== 'settings');
  if (all.length === 0) yield `<p>${escaped(words.nothing)}</p>\n`;
  let month = '';
  for (const piece of journal) {
    const its = words.month(new Date(piece.record.createdAt));
    if (its !== month) yield `<h2>${escaped(its)}</h2>\n`;
    month = its;
    yield article(piece, words);
  }
  const apart: [string, Piece[]][] = [
    [words.drafts, all.filter((one) => isDraft(one) && !isBinned(one))],
    [words.other, all.filter((one) => one.kind === 'settings' && !isBinned(one))],
    [words.bin, all.filter(isBinned)],
  ];
  for (const [heading, pieces] of apart) {
    if (pieces.length > 0) yield `<h2>${escaped(heading)}</h2>\n`;
    for (const piece of pieces) yield article(piece, words);
  }
  yield '</main>\n</body>\n</html>\n';
}

/** Oldest first, as a journal is read. */
function piecesOf(records: RecordsByKind): Piece[] {
  const known: readonly string[] = recordKinds;
  const kinds = [...known, ...Object.keys(records).filter((kind) => !known.includes(kind))];
  return kinds
    .flatMap((kind) =>
      (records[kind] ?? []).flatMap((record) => (isTombstone(record) ? [] : [{ kind, record }])),
    )
    .sort((a, b) => Date.parse(a.record.createdAt) - Date.parse(b.record.createdAt));
}

function article({ kind, record }: Piece, words: ReadableWords): string {
  const of = kind === 'drafts' && typeof record['of'] === 'string' ? record['of'] : kind;
  const name = nameIn(words.kinds, of);
  const about = aboutAPage.has(kind) ? line('target', pageOf(record['target']), words) : '';
  const heading = `${words.moment(new Date(record.createdAt))} · ${name}`;
  return `<article>\n<h3>${escaped(heading)}</h3>\n<dl>${about}${lines(record, words)}</dl>\n</article>\n`;
}

function pageOf(target: unknown): unknown {
  return typeof target === 'object' && target !== null && 'id' in target ? target.id : target;
}

function lines(fields: object, words: ReadableWords): string {
  return Object.entries(fields)
    .filter(([field]) => !bookkeeping.has(field))
    .map(([field, value]) => line(field, value, words))
    .join('');
}

function line(field: string, value: unknown, words: ReadableWords): string {
  const names = Object.hasOwn(words.values, field) ? words.values[field] : undefined;
  const isInstant = instants.has(field) && typeof value === 'string' && !Number.isNaN(Date.parse(value));
  const said = isInstant ? words.moment(new Date(value)) : value;
  const shown = shownValue(names ? named(said, names) : said, words);
  return shown === '' ? '' : `<dt>${escaped(nameIn(words.fields, field))}</dt><dd dir="auto">${shown}</dd>`;
}

/** Names of ours in the reader's words, one by one. */
function named(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((one) => named(one, names));
  return typeof value === 'string' ? nameIn(names, value) : value;
}

/** As HTML; empty where there is nothing to show. */
function shownValue(value: unknown, words: ReadableWords): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return escaped(value ? words.yes : words.no);
  if (typeof value !== 'object' || value === null) return '';
  if (!Array.isArray(value)) {
    const inside = lines(value, words);
    return inside === '' ? '' : `<dl>${inside}</dl>`;
  }
  const items = value.map((one) => shownValue(one, words)).filter((one) => one !== '');
  return items.length === 0 ? '' : `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`;
}

function nameIn(names: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (one) => entities[one] ?? '');
}
