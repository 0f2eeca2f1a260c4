/** A browser's files as whoever takes them finds them, open or not; Firefox's packed ones are unpacked beside. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const packedHead = Buffer.from('mozLz40\0');

/** A folder with a copy of them, gone when the test ends. */
export function filesOf(profile: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'pocketbook-files-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(profile.length + 1);
    const bytes = entry.isFile() ? readIfThere(join(profile, path)) : undefined;
    if (bytes === undefined) continue;
    mkdirSync(join(copy, dirname(path)), { recursive: true });
    writeFileSync(join(copy, path), bytes);
    if (bytes.subarray(0, packedHead.length).equals(packedHead))
      writeFileSync(join(copy, `${path}.unpacked`), unpackLz4(bytes.subarray(packedHead.length)));
  }
  return copy;
}

// An open browser takes files away while we look.
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The length unpacked, then one block of LZ4 (lz4/lz4 doc/lz4_Block_format.md). */
export function unpackLz4(packed: Buffer): Buffer {
  const out = Buffer.alloc(packed.readUInt32LE(0));
  let [from, to] = [4, 0];
  const lengthOf = (short: number) => {
    let length = short;
    for (let more = short === 15 ? 255 : 0; more === 255; length += more) more = packed[from++] ?? 0;
    return length;
  };
  while (from < packed.length) {
    const token = packed[from++] ?? 0;
    const literal = lengthOf(token >> 4);
    packed.copy(out, to, from, from + literal);
    from += literal;
    to += literal;
    if (from >= packed.length) break;
    const back = packed.readUInt16LE(from);
    from += 2;
    // Byte by byte, for a copy may reach into what it is writing.
    for (let end = to + 4 + lengthOf(token & 15); to < end; to++) out[to] = out[to - back] ?? 0;
  }
  return out;
}
