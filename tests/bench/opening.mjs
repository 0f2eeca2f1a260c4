/** Opening a long diary: against reading its sealed rows and no more, and against a diary of ten entries. */

import { inBenchPage, inTab } from './chromium.mjs';
import { interleave, line, ratioLine, section } from './ratios.mjs';
import { watchPage } from './watch-page.mjs';

export async function opening(context, { few, many }, seconds) {
  const inBench = (store, call) => () =>
    inBenchPage(context, store.server, (page) => page.evaluate(`bench.${call}`));
  const arms = {
    manyAtToday: () => start(context, many, '', 'ready'),
    fewAtToday: () => start(context, few, '', 'ready'),
    fewAtTodayAgain: () => start(context, few, '', 'ready'),
    manyInList: () => start(context, many, 'reflect', 'all'),
    fewInList: () => start(context, few, 'reflect', 'newest'),
    raw: inBench(many, 'readRaw()'),
    rawAgain: inBench(many, 'readRaw()'),
    vault: inBench(many, 'readVault()'),
  };
  const rounds = await interleave(arms, { least: 2, most: 7, seconds });
  const raw = (round) => round.raw;
  const shifts = rounds.flatMap((round) => [round.manyAtToday.shift, round.manyInList.shift]);
  return section(
    `Opening ${many.total.toLocaleString('en-GB')} entries of 1.6 kB, from the navigation, worker installed`,
    ratioLine('newest on the list / all rows read raw', rounds, (round) => round.manyInList.newest, raw),
    ratioLine('all open / all rows read raw', rounds, (round) => round.manyInList.all, raw),
    ratioLine(
      'all read and opened by the vault, no app around it / raw',
      rounds,
      (round) => round.vault,
      raw,
    ),
    ratioLine('noise: all rows read raw / again', rounds, (round) => round.rawAgain, raw),
    ratioLine(
      'start at Today: 10,000 / 10',
      rounds,
      (round) => round.manyAtToday.ready,
      (round) => round.fewAtToday.ready,
      '1.10',
    ),
    ratioLine(
      'noise: start at Today with 10 / itself',
      rounds,
      (round) => round.fewAtTodayAgain.ready,
      (round) => round.fewAtToday.ready,
    ),
    ratioLine(
      'start at the list, newest on it: 10,000 / 10',
      rounds,
      (round) => round.manyInList.newest,
      (round) => round.fewInList.newest,
      '1.10',
    ),
    line('layout shift of these starts, worst', Math.max(...shifts).toFixed(3), '', '', 'goal 0'),
  );
}

/** Opens the app at an address in a new tab and waits until it has got so far. */
function start(context, { server, newest }, address, until) {
  return inTab(context, async (page) => {
    const seen = await watchPage(page, newest);
    await page.goto(server.url(address), { waitUntil: 'commit' });
    return seen(until);
  });
}
