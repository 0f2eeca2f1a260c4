/** Measures JSON before it is parsed, so that a hostile file cannot fill the memory or the stack. */

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const [openBracket, closeBracket] = [0x5b, 0x5d];
const [openBrace, closeBrace] = [0x7b, 0x7d];

/**
 * How deep JSON nests, and an upper bound of how many values and keys it has, without building any of them.
 * For bytes that are not JSON the answer covers at least what a parser would read before it gave up.
 */
export function jsonExtent(utf8: Uint8Array): { depth: number; values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  for (let at = 0; at < utf8.length; at++) {
    const byte = utf8[at];
    if (byte === quote) {
      at = endOfString(utf8, at);
    } else if (byte === comma) {
      values++;
    } else if (byte === openBracket || byte === openBrace) {
      values++;
      depth++;
      if (depth > deepest) deepest = depth;
    } else if (byte === closeBracket || byte === closeBrace) {
      depth--;
    }
  }
  return { depth: deepest, values };
}

/** Where the string that begins at `start` ends: at its closing quote, or past the last byte. */
function endOfString(utf8: Uint8Array, start: number): number {
  for (let at = utf8.indexOf(quote, start + 1); at !== -1; at = utf8.indexOf(quote, at + 1)) {
    let escapes = at;
    while (utf8[escapes - 1] === backslash) escapes--;
    if ((at - escapes) % 2 === 0) return at;
  }
  return utf8.length;
}
