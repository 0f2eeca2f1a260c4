/** Unlocking a long diary, against the work on its passphrase alone. */

import { fullSpeed, inBenchPage, inTab } from './chromium.mjs';
import { interleave, ratioLine, section } from './ratios.mjs';
import { watchPage } from './watch-page.mjs';

export async function unlocking(context, { many }, seconds) {
  const passphrase = await inBenchPage(
    context,
    many.server,
    (page) => page.evaluate('bench.setLock()'),
    fullSpeed,
  );
  // The first time the newest entries are not in one piece yet.
  await unlockInApp(context, many, passphrase, (bench) =>
    bench.waitForFunction('bench.hasHeadRow()', null, { polling: 250 }),
  );
  const inBench = (call) => () => inBenchPage(context, many.server, (page) => page.evaluate(`bench.${call}`));
  const arms = {
    alone: inBench('deriveAlone()'),
    vault: inBench('unlock()'),
    app: () => unlockInApp(context, many, passphrase),
    aloneAgain: inBench('deriveAlone()'),
  };
  const rounds = await interleave(arms, { least: 3, most: 9, seconds });
  const alone = (round) => round.alone;
  return section(
    `Unlocking ${many.total.toLocaleString('en-GB')} entries, from the passphrase`,
    ratioLine('vault open / the bare key derivation', rounds, (round) => round.vault, alone),
    ratioLine('from the tap to the newest on the list / the same', rounds, (round) => round.app, alone),
    ratioLine('noise: the bare key derivation / itself', rounds, (round) => round.aloneAgain, alone),
  );
}

/** Opens the app where it is locked, and unlocks it as a person does: milliseconds from the tap. `after`: what to wait for then. */
function unlockInApp(context, { server, newest }, passphrase, after) {
  return inTab(context, async (page) => {
    const seen = await watchPage(page, newest);
    await page.goto(server.url('reflect'));
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.evaluate(() => {
      const onTap = () => (globalThis.seen.tapped = performance.now());
      addEventListener('click', onTap, { capture: true, once: true });
    });
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    const { newest: shown, tapped } = await seen('newest');
    if (after) await inBenchPage(context, server, after, fullSpeed);
    return shown - tapped;
  });
}
