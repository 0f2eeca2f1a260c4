/** One autosave, sealed and durable, against one raw put of as many bytes; and with a long diary against a short one. */

import { inBenchPage } from './chromium.mjs';
import { interleave, median, ratioLine, section } from './ratios.mjs';

const inBlock = 10;

export function autosave(context, { few, many }, seconds) {
  return inBenchPage(context, many.server, (long) =>
    inBenchPage(context, few.server, async (short) => {
      for (const page of [long, short]) await page.evaluate('bench.startSaving()');
      const block = (page) => async () => {
        // A tab that lies behind another one may be given less of the processor.
        await page.bringToFront();
        const times = await page.evaluate(`bench.saveAndPut(${inBlock})`);
        return Object.fromEntries(Object.entries(times).map(([name, some]) => [name, median(some)]));
      };
      const arms = { long: block(long), short: block(short), shortAgain: block(short) };
      await interleave(arms, { most: 2, seconds: 0, least: 2 });
      const rounds = await interleave(arms, { most: 15, seconds });
      return section(
        `One autosave of a changed draft (medians of ${inBlock} taken in turns; strict durability)`,
        ratioLine(
          'seal and write / one raw put, with 10,000 entries',
          rounds,
          (round) => round.long.save,
          (round) => round.long.put,
          '1.5',
        ),
        ratioLine(
          'seal and write / one raw put, with 10',
          rounds,
          (round) => round.short.save,
          (round) => round.short.put,
          '1.5',
        ),
        ratioLine(
          'noise: one raw put / itself',
          rounds,
          (round) => round.long.putAgain,
          (round) => round.long.put,
        ),
        ratioLine(
          'autosave with 10,000 entries / with 10',
          rounds,
          (round) => round.long.save,
          (round) => round.short.save,
          '1.10',
        ),
        ratioLine(
          'noise: with 10 / itself',
          rounds,
          (round) => round.shortAgain.save,
          (round) => round.short.save,
        ),
      );
    }),
  );
}
