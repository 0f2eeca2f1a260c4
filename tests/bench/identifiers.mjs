/**
 * How well identifiers are found, on the labelled lines of tests/identifiers: recall of each class, precision, and how the
 * work grows with the text. Runs alone too: `node tests/bench/identifiers.mjs [--show]`.
 */

import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { readLabelled, score } from '../support/labelled-lines.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, '../../src');
const folder = join(here, '../identifiers');

async function loadFinder() {
  const { module } = await runnerImport(join(source, 'identifiers/identifiers.ts'), { configFile: false });
  return module.findIdentifiers;
}

const share = ({ spans, found }) =>
  spans === 0 ? '–' : `${(found / spans).toFixed(3)} (${found} of ${spans})`;

function report(name, lines, result) {
  const messy = lines.filter(({ messy: isMessy }) => isMessy).length;
  const empty = lines.filter(({ spans }) => spans.length === 0).length;
  const of = (count) => `${Math.round((100 * count) / lines.length)}%`;
  return [
    `  ${name}: ${lines.length} lines, ${of(messy)} typed in a hurry, ${of(empty)} with nothing to find`,
    `    recall: structured ${share(result.recall.structured)}, names ${share(result.recall.names)}, places ${share(result.recall.places)}, all ${share(result.recall.all)}`,
    `    precision ${result.precision.toFixed(3)} (${result.right} of ${result.findings})`,
  ].join('\n');
}

/** Time for a text against time for one ten times as long: 10 where the work grows with the text. */
function growth(find, lines) {
  const words = lines.map(({ text }) => text).join(' ');
  const text = (count) =>
    Array(count)
      .fill(words)
      .join('\n')
      .slice(0, count * words.length);
  const time = (long) => {
    const began = performance.now();
    find(long);
    return performance.now() - began;
  };
  const [short, long] = [text(2), text(20)];
  const ratios = Array.from({ length: 5 }, () => time(long) / time(short)).sort((one, other) => one - other);
  return `  ten times the text takes ${ratios[2].toFixed(1)} times as long (${ratios[0].toFixed(1)} to ${ratios[4].toFixed(1)})`;
}

/** The figures as lines of text. */
export async function identifiers(show = false) {
  const find = await loadFinder();
  const out = ['\nIdentifiers, on labelled lines of our own (tests/identifiers)'];
  const every = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const lines = readLabelled(join(folder, file));
    every.push(...lines);
    const result = score(lines, find);
    out.push(report(file, lines, result));
    if (show)
      out.push(
        ...result.missed.map((miss) => `      missed ${miss}`),
        ...result.wrong.map((one) => `      wrong  ${one}`),
      );
  }
  out.push(report('all', every, score(every, find)), growth(find, every));
  return out.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(await identifiers(process.argv.includes('--show')));
