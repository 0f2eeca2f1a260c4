/** Where keys lie, so that a finger going along them is not taken for something made up. */

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl;', 'zxcvbnm,./'];
/** What Shift makes of the upper row, on British keyboards and others. */
const shifted = new Map(Array.from('!"£$%^&*()', (sign, at) => [sign, rows[0]?.[at] ?? '']));
const places = new Map(rows.flatMap((row, y) => Array.from(row, (key, x) => [key, { x, y }] as const)));

function placeOf(character: string) {
  const key = character.toLowerCase();
  return places.get(shifted.get(key) ?? (key === '@' ? '2' : key));
}

/** True for two keys that touch, and for the same key twice. */
export function areNeighbours(one: string, other: string): boolean {
  const from = placeOf(one);
  const to = placeOf(other);
  return (
    from !== undefined && to !== undefined && Math.abs(from.x - to.x) <= 1 && Math.abs(from.y - to.y) <= 1
  );
}
