/**
 * Cuts a long JSON text, as it comes in pieces, into its records and the frame around them, so that a backup of any
 * length is read one record at a time.
 *
 * [Note: frame] A record is an object in a list in an object in an object: `{"records":{"goals":[{…}]}}`. Each is
 * handed over as text and leaves its number behind, `{"at":7}`. What remains, the frame, is small; parsing it checks
 * all the grammar between the records, and says which list each of them belongs to. No other object can stand where
 * such a number stands, for every object there is cut out.
 */

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const [openBracket, closeBracket] = [0x5b, 0x5d];
const [openBrace, closeBrace] = [0x7b, 0x7d];

/** What stands for a record in the frame. */
export interface Place {
  readonly at: number;
}

export interface Extent {
  /** How deep the text nests at its deepest. */
  readonly depth: number;
  /** At least as many values and keys as there are. */
  readonly values: number;
  readonly items: number;
}

export interface Cutter {
  /** `onItem` is called for each record that ends in this piece. */
  push(text: string): void;
  /** Measured before anything is built, so that a hostile text cannot fill the memory or the stack. */
  extent(): Extent;
  /** The text around the records. Where a record has no end it is in it, and it does not parse. */
  frame(): string;
}

/** The outer levels of a backup, within which a record begins. */
const outside = [openBrace, openBrace, openBracket];

export function createCutter(onItem: (text: string, at: number) => void): Cutter {
  const levels: number[] = [];
  const frame: string[] = [];
  /** The record that is open, in pieces; null between records. */
  let item: string[] | null = null;
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let items = 0;
  let inString = false;
  /** The text so far ends in a backslash that escapes what comes. */
  let escaping = false;

  const beginsItem = (code: number) =>
    code === openBrace && depth === outside.length && outside.every((one, at) => one === levels[at]);

  function push(text: string): void {
    let from = 0;
    let at = 0;
    const keep = (end: number) => {
      if (end > from) (item ?? frame).push(text.slice(from, end));
      from = end;
    };
    while (at < text.length) {
      if (inString) {
        at = afterString(text, at);
        continue;
      }
      const code = text.charCodeAt(at);
      at++;
      if (code === quote) inString = true;
      else if (code === comma) values++;
      else if (code === openBrace || code === openBracket) {
        if (item === null && beginsItem(code)) {
          keep(at - 1);
          item = [];
        }
        if (depth < outside.length) levels[depth] = code;
        values++;
        depth++;
        if (depth > deepest) deepest = depth;
      } else if (code === closeBrace || code === closeBracket) {
        depth--;
        if (item !== null && depth === outside.length) {
          keep(at);
          const whole = item.join('');
          item = null;
          frame.push(`{"at":${items}}`);
          items++;
          onItem(whole, items - 1);
        }
      }
    }
    keep(text.length);
  }

  /** Where the string that `text` is in at `start` ends: behind its closing quote, or at the end of the text. */
  function afterString(text: string, start: number): number {
    let at = start;
    if (escaping) {
      escaping = false;
      at++;
    }
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        inString = false;
        return at + 1;
      }
      if (code !== backslash) continue;
      at++;
      escaping = at === text.length;
    }
    return text.length;
  }

  return {
    push,
    extent: () => ({ depth: deepest, values, items }),
    frame: () => frame.join('') + (item ?? []).join(''),
  };
}
