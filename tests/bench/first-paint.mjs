/** First words of a first visit, against a static page of the same words; and whether anything jumps after them. */

import { staticAddress } from './build.mjs';
import { inTab, phone } from './chromium.mjs';
import { interleave, line, ratioLine, section } from './ratios.mjs';
import { watchPage } from './watch-page.mjs';

export async function firstPaint(browser, server) {
  const arms = {
    app: () => firstVisit(browser, server.url(''), true),
    still: () => firstVisit(browser, server.url(staticAddress), false),
    stillAgain: () => firstVisit(browser, server.url(staticAddress), false),
  };
  await arms.app();
  const rounds = await interleave(arms, { most: 7, seconds: 30 });
  return section(
    'First paint of a first visit, slow 4G',
    ratioLine(
      'the app / a static page with the same words',
      rounds,
      (round) => round.app.paint,
      (round) => round.still.paint,
      '1.15',
    ),
    ratioLine(
      'noise: the static page / itself',
      rounds,
      (round) => round.stillAgain.paint,
      (round) => round.still.paint,
    ),
    line(
      'layout shift until the app is ready, worst',
      Math.max(...rounds.map((round) => round.app.shift)).toFixed(3),
      '',
      '',
      'goal 0',
    ),
  );
}

async function firstVisit(browser, url, isApp) {
  const context = await browser.newContext(phone);
  try {
    return await inTab(
      context,
      async (page) => {
        const seen = await watchPage(page, {});
        await page.goto(url, { waitUntil: 'commit' });
        if (isApp) await seen('ready');
        return await seen('paint');
      },
      { network: true },
    );
  } finally {
    await context.close();
  }
}
