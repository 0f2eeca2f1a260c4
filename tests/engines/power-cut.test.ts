import { join } from 'node:path';
import { describe, it, onTestFinished } from 'vitest';
import { openBrowser, type OwnBrowser } from '../support/browser.ts';
import { startWriting } from '../support/deeds.ts';
import { dieInMidWord } from '../support/die-in-mid-word.ts';
import { passFirstRun } from '../support/first-run.ts';
import { visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';
import { makeSmallDisk } from '../support/small-disk.ts';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 6);

describe('Chromium whose power is cut in mid-word', () => {
  it(
    `has lost nothing older than a second, ${rounds} times`,
    { timeout: 60_000 + rounds * 20_000 },
    async ({ skip }) => {
      const disk = makeSmallDisk();
      if (!disk) return skip('This machine lets us mount no disk of our own.');
      const opened: OwnBrowser[] = [];
      onTestFinished(async () => {
        await Promise.all(opened.map((one) => one.kill9()));
        disk.remove();
      });
      const server = await serve();
      onTestFinished(() => server.stop());
      const open = async () => {
        const own = await openBrowser({ profile: join(disk.folder, 'profile') });
        opened.push(own);
        return own;
      };
      const die = async (dying: OwnBrowser) => {
        disk.cutPower();
        await dying.kill9();
        await disk.restart();
      };
      const own = await open();
      const page = await own.context.newPage();
      await visit(page, server.url('/'));
      await passFirstRun(page);
      await startWriting(page);
      await dieInMidWord(rounds, server.url('/'), { open, die }, { own, page });
    },
  );
});
