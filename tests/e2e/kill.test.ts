import { describe, it, onTestFinished } from 'vitest';
import { ownProfile } from '../support/app.ts';
import { startWriting } from '../support/deeds.ts';
import { dieInMidWord } from '../support/die-in-mid-word.ts';
import { passFirstRun } from '../support/first-run.ts';
import { installed } from '../support/install.ts';
import { visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 3);

describe('a browser killed in mid-word', () => {
  it(
    `has lost nothing older than a second, ${rounds} times`,
    { timeout: 30_000 + rounds * 20_000 },
    async () => {
      const server = await serve();
      onTestFinished(() => server.stop());
      const { open } = ownProfile();
      const own = await open();
      const page = await own.context.newPage();
      await visit(page, server.url('/'));
      await passFirstRun(page);
      await installed(page);
      await server.stop();
      await startWriting(page);
      await dieInMidWord(rounds, server.url('/'), { open, die: (dying) => dying.kill9() }, { own, page });
    },
  );
});
