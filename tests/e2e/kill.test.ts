import { describe, it, onTestFinished } from 'vitest';
import { chromium } from '../engines/chromium.ts';
import { isKept, passFirstRun } from '../engines/deeds.ts';
import { ownPlace } from '../engines/engine.ts';
import { dieInMidWord } from '../engines/mid-word.ts';
import { aPerson } from '../engines/person.ts';
import { serve } from '../support/server.ts';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 3);

describe('a browser killed in mid-word', () => {
  it(
    `has lost nothing older than a second, ${rounds} times`,
    { timeout: 30_000 + rounds * 20_000 },
    async () => {
      const server = await serve();
      onTestFinished(() => server.stop());
      const { open } = ownPlace(chromium);
      const person = aPerson(await open());
      await person.visit(server.url('/'));
      await passFirstRun(person);
      await isKept(person);
      await server.stop();
      await dieInMidWord(rounds, server.url('/'), { open, die: (dying) => dying.kill9() }, person);
    },
  );
});
