/** First words of a first visit, against a static page of the same words; and whether anything jumps after them. */

import { staticAddress } from './build.mjs';
import { inTab, phone } from './chromium.mjs';
import { interleave, line, ratioLine, section } from './ratios.mjs';
import { watchPage } from './watch-page.mjs';

/** Visits that are watched until the app is ready; the others end with the first words. */
const wholeVisits = 2;

export async function firstPaint(browser, server, seconds) {
  const still = server.url(staticAddress);
  const arms = {
    app: () => firstVisit(browser, server.url(''), 'paint'),
    still: () => firstVisit(browser, still, 'paint'),
    stillAgain: () => firstVisit(browser, still, 'paint'),
  };
  const whole = [];
  for (let visit = 0; visit < wholeVisits; visit += 1) {
    whole.push(await firstVisit(browser, server.url(''), 'ready'));
  }
  const rounds = await interleave(arms, { most: 9, seconds });
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
      Math.max(...whole.map((visit) => visit.shift)).toFixed(3),
      '',
      '',
      'goal 0',
    ),
  );
}

async function firstVisit(browser, url, until) {
  const context = await browser.newContext(phone);
  try {
    return await inTab(
      context,
      async (page) => {
        const seen = await watchPage(page);
        await page.goto(url, { waitUntil: 'commit' });
        return await seen(until);
      },
      { network: true },
    );
  } finally {
    await context.close();
  }
}
