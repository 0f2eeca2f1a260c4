/** Typing at the end of an entry of 5,000 words with everything on that watches it, against a bare box on a bare page. */

import { inTab } from './chromium.mjs';
import { textareaAddress } from './build.mjs';
import { interleave, median, ratioLine, section } from './ratios.mjs';

const keys = 'and then we sat for a while and he said it was all right ';
const sentence = 'We walked to the shop with Sarah on 3 April and she told me about her week on Maple Ward. ';
const words = 5000;
const entry = sentence.repeat(Math.ceil(words / sentence.trim().split(' ').length));

export function typing(context, { few }, seconds) {
  return inTab(context, (app) =>
    inTab(context, async (bare, debug) => {
      // The app's own worker would answer with the app.
      await debug.send('Network.setBypassServiceWorker', { bypass: true });
      await app.goto(few.server.url('reflect/new'));
      await app.waitForSelector('html[data-ready]');
      await bare.goto(few.server.url(textareaAddress));
      for (const page of [app, bare]) await prepare(page);
      const arms = { app: block(app), bare: block(bare), bareAgain: block(bare) };
      await interleave(arms, { most: 2, seconds: 0, least: 2 });
      const rounds = await interleave(arms, { most: 12, seconds });
      return section(
        `One key in an entry of ${words.toLocaleString('en-GB')} words, from the key to the frame after it (medians of ${keys.length})`,
        ratioLine(
          'writing an entry / a bare box',
          rounds,
          (round) => round.app.middle,
          (round) => round.bare.middle,
        ),
        ratioLine(
          'the slowest of them / the slowest in a bare box',
          rounds,
          (round) => round.app.worst,
          (round) => round.bare.worst,
        ),
        ratioLine(
          'noise: a bare box / itself',
          rounds,
          (round) => round.bareAgain.middle,
          (round) => round.bare.middle,
        ),
      );
    }),
  );
}

async function prepare(page) {
  await page.getByRole('textbox').first().fill(entry);
  await page.getByRole('textbox').first().press('Control+End');
  await page.evaluate(() => {
    globalThis.taken = [];
    document.addEventListener(
      'beforeinput',
      () => {
        const at = performance.now();
        // Between a frame and the next task it has been drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => globalThis.taken.push(performance.now() - at);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

/** Types at the pace of one who is fluent, so that drafts are written and details looked for meanwhile. */
function block(page) {
  return async () => {
    await page.bringToFront();
    await page.getByRole('textbox').first().focus();
    await page.evaluate(() => void (globalThis.taken.length = 0));
    await page.keyboard.type(keys, { delay: 40 });
    const taken = await page.evaluate(() => globalThis.taken);
    return { middle: median(taken), worst: Math.max(...taken) };
  };
}
