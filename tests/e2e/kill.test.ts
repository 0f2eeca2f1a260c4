import { describe, expect, it, onTestFinished } from 'vitest';
import { ownProfile } from '../support/app.ts';
import { box, startWriting } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { installed } from '../support/install.ts';
import { enter, eventually, visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';
import { typeUntilKilled } from '../support/typing.ts';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 3);

describe('a browser killed in mid-word', () => {
  it(
    `has lost nothing older than a second, ${rounds} times`,
    { timeout: 30_000 + rounds * 20_000 },
    async () => {
      const server = await serve();
      onTestFinished(() => server.stop());
      const { open } = ownProfile();
      let own = await open();
      let page = await own.context.newPage();
      await visit(page, server.url('/'));
      await passFirstRun(page);
      await installed(page);
      await server.stop();
      await startWriting(page);

      let before = '';
      for (let round = 1; round <= rounds; round++) {
        const typing = 1100 + Math.random() * 2500;
        const typed = await typeUntilKilled(page, typing, own.kill9);
        const mustBeThere = before + typed.mustBeThere;
        const all = before + typed.all;

        own = await open();
        page = await own.context.newPage();
        await visit(page, server.url('/'));
        await page.getByRole('link', { name: 'Carry on' }).click();
        const told = `round ${round}, killed after ${Math.round(typing)} ms and ${typed.keys} keys`;
        await eventually(() => box(page, 'What happened?').inputValue()).not.toBe('');
        const found = await box(page, 'What happened?').inputValue();
        expect(found.startsWith(mustBeThere), `${told}: found ${found.length} of ${mustBeThere.length}`).toBe(
          true,
        );
        expect(all.startsWith(found), `${told}: nothing else is there`).toBe(true);
        expect(mustBeThere.length, told).toBeGreaterThan(before.length);
        before = found;
        await box(page, 'What happened?').press('Control+End');
      }
      await page.getByRole('button', { name: 'Done', exact: true }).click();
      await enter(page, 'Reflect');
      await page.getByRole('link', { name: before.slice(0, 8) }).waitFor();
    },
  );
});
