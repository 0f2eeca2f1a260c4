/**
 * The blocks of a LevelDB table file (.ldb), unpacked: Chromium keeps IndexedDB and localStorage in such files, packed
 * by Snappy. Formats: google/leveldb doc/table_format.md and google/snappy format_description.txt.
 */

const magic = Buffer.from('57fb808b247547db', 'hex');
const footerLength = 48;
const snappyType = 1;

/** Every block of a table, the index first; none for a file that is no table. */
export function tableBlocks(file: Buffer): Buffer[] {
  if (file.length < footerLength || !file.subarray(-magic.length).equals(magic)) return [];
  const footer = reader(file.subarray(-footerLength));
  footer.varint();
  footer.varint();
  const index = blockAt(file, { offset: footer.varint(), size: footer.varint() });
  return [index, ...handlesIn(index).map((handle) => blockAt(file, handle))];
}

interface Handle {
  offset: number;
  size: number;
}

function blockAt(file: Buffer, { offset, size }: Handle): Buffer {
  const body = file.subarray(offset, offset + size);
  return file[offset + size] === snappyType ? unpackSnappy(body) : body;
}

/** Entries are key-shared, key-own and value lengths, then both; at the end stand restart points and their count. */
function handlesIn(index: Buffer): Handle[] {
  const end = index.length - 4 - 4 * index.readUInt32LE(index.length - 4);
  const from = reader(index);
  const handles: Handle[] = [];
  while (from.at() < end) {
    from.varint();
    const keyLength = from.varint();
    const valueLength = from.varint();
    from.take(keyLength);
    const value = reader(from.take(valueLength));
    handles.push({ offset: value.varint(), size: value.varint() });
  }
  return handles;
}

export function unpackSnappy(packed: Buffer): Buffer {
  const from = reader(packed);
  const out = Buffer.alloc(from.varint());
  let length = 0;
  while (from.at() < packed.length) {
    const tag = from.number(1);
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const literal = from.take(1 + (short < 60 ? short : from.number(short - 59)));
      literal.copy(out, length);
      length += literal.length;
      continue;
    }
    const isNear = (tag & 3) === 1;
    const count = isNear ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const back = isNear ? ((tag >> 5) << 8) | from.number(1) : from.number((tag & 3) === 2 ? 2 : 4);
    // Byte by byte, for a copy may reach into what it is writing.
    for (let end = length + count; length < end; length++) out[length] = out[length - back] ?? 0;
  }
  return out;
}

function reader(bytes: Buffer) {
  let at = 0;
  return {
    at: () => at,
    take: (length: number) => bytes.subarray(at, (at += length)),
    number: (length: number) => bytes.readUIntLE((at += length) - length, length),
    varint() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        value += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) return value;
      }
    },
  };
}
