/** What befalls bytes, texts and values on the way: by accident, and by someone who knows the format. */

import type { Chance } from './random.ts';

/** Bytes that parsers of ours look at. */
const telling = [...new TextEncoder().encode('{}[]",:\\-> \n0129eE+.\u0000\u007f'), 0xff, 0xc0, 0xed];

/** One to four changes: flipped bits, other bytes, pieces cut out, doubled, moved, or an end cut off. */
export function mutateBytes(bytes: Uint8Array, by: Chance): Uint8Array {
  let all = [...bytes];
  for (let changes = 1 + by.below(4); changes > 0; changes--) {
    const at = by.below(all.length + 1);
    const length = 1 + by.below(by.pick([2, 8, 64]));
    switch (by.below(7)) {
      case 0:
        all[at] = (all[at] ?? 0) ^ (1 << by.below(8));
        break;
      case 1:
        all[at] = by.pick(telling);
        break;
      case 2:
        all.splice(at, length);
        break;
      case 3:
        all.splice(at, 0, ...Array.from({ length }, () => by.pick(telling)));
        break;
      case 4:
        all.splice(by.below(all.length + 1), 0, ...all.slice(at, at + length));
        break;
      case 5:
        all = all.slice(0, at);
        break;
      default:
        all.splice(at, 0, ...Array.from({ length }, () => by.below(256)));
    }
  }
  return Uint8Array.from(all);
}

/** Values that parsers stumble over. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  '__proto__',
  'constructor',
  '\ud800',
  '1970-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '../../etc/passwd',
  [],
  {},
  [[[[[[]]]]]],
  { at: 0 },
  { length: 4_294_967_295 },
];

/** The same value with one to three of its parts taken away, doubled, swapped for another part, or made odd. */
export function mutateJson(value: unknown, by: Chance): unknown {
  const whole = { value: structuredClone(value) };
  for (let changes = 1 + by.below(3); changes > 0; changes--) {
    const places = placesIn(whole);
    if (places.length === 0) break;
    const { holder, key } = by.pick(places);
    switch (by.below(6)) {
      case 0:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else Reflect.deleteProperty(holder, key);
        break;
      case 1: {
        const other = by.pick(places);
        Reflect.set(holder, key, structuredClone(Reflect.get(other.holder, other.key)));
        break;
      }
      case 2:
        Reflect.set(
          holder,
          by.pick(['id', 'version', 'ancestors', 'deletedAt', 'records', 'x']),
          structuredClone(by.pick(odd)),
        );
        break;
      case 3:
        if (Array.isArray(holder)) holder.push(...(structuredClone(holder) as unknown[]).slice(0, 60));
        break;
      default:
        Reflect.set(holder, key, structuredClone(by.pick(odd)));
    }
  }
  return whole.value;
}

interface Place {
  holder: object;
  key: string;
}

function placesIn(value: object): Place[] {
  const found: Place[] = [];
  const open: object[] = [value];
  for (let holder = open.pop(); holder; holder = open.pop()) {
    if (ArrayBuffer.isView(holder)) continue;
    for (const [key, part] of Object.entries(holder)) {
      found.push({ holder, key });
      if (typeof part === 'object' && part !== null) open.push(part as object);
    }
  }
  return found;
}
