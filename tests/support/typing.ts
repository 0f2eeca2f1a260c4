/** Typing without a pause until the browser is dead. */

/** What was typed longer ago than this must be there, in milliseconds of a machine that does not stall. */
const promise = 1000;

interface Typed {
  /** What was typed so long before the end that it must be there, and everything that was. */
  readonly mustBeThere: string;
  readonly all: string;
  readonly keys: number;
}

/** Types as one who is fluent for so many milliseconds, then ends the browser. `type`: resolves when it has the key. */
export async function typeUntilDead(
  type: (key: string) => Promise<void>,
  milliseconds: number,
  die: () => Promise<void>,
): Promise<Typed> {
  const typed: { key: string; at: number }[] = [];
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    const key = 'abcdefghij klmnop qrstu vwxyz '.charAt(typed.length % 30);
    await type(key);
    typed.push({ key, at: Date.now() });
  }
  const diedAt = Date.now();
  await die();
  // The longest that this machine kept a single key waiting: a busy one is not the app's delay.
  const stall = Math.max(...typed.map(({ at }, n) => at - (typed[n - 1]?.at ?? at)));
  const textOf = (keys: typeof typed) => keys.map(({ key }) => key).join('');
  return {
    mustBeThere: textOf(typed.filter(({ at }) => at <= diedAt - promise - stall)),
    all: textOf(typed),
    keys: typed.length,
  };
}
