/** Interleaved rounds, and what a reader is told of them: ratios pair by pair, with their median and range. */

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures every arm once a round, in turns from the first and from the last, so that a machine whose speed drifts
 * treats all alike. Begins no round after `seconds`, once there are `least`. Gives one object of arms for each round.
 */
export async function interleave(arms, { least = 3, most, seconds }) {
  const rounds = [];
  const until = performance.now() + seconds * 1000;
  while (rounds.length < most && (rounds.length < least || performance.now() < until)) {
    const names = Object.keys(arms);
    if (rounds.length % 2) names.reverse();
    const round = {};
    for (const name of names) round[name] = await arms[name]();
    rounds.push(round);
  }
  return rounds;
}

const figure = (number, digits) =>
  number.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** One line: `of` against `over`, two functions from a round to its time in milliseconds. */
export function ratioLine(name, rounds, of, over, goal) {
  const ratios = rounds.map((round) => of(round) / over(round));
  const range = `${figure(Math.min(...ratios), 2)} – ${figure(Math.max(...ratios), 2)}`;
  const here = [of, over].map((one) => figure(median(rounds.map(one)), 1)).join(' / ');
  return line(
    name,
    figure(median(ratios), 2),
    `(${range}, ${ratios.length})`,
    `${here} ms`,
    goal ? `goal ${goal}` : '',
  );
}

export function line(name, value, range = '', here = '', goal = '') {
  const row = `  ${name.padEnd(64)} ${value.padStart(7)}  ${range.padEnd(20)} ${here.padEnd(22)} ${goal}`;
  return row.trimEnd();
}

export const section = (heading, ...lines) => ['', heading, ...lines].join('\n');
export const kilobytes = (bytes) => `${figure(bytes / 1000, 1)} kB`;
