import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyOfBuild } from '../support/new-version.ts';
import { serve } from '../support/server.ts';
import { makeSmallDisk } from '../support/small-disk.ts';
import { chromium } from './chromium.ts';
import { passFirstRun } from './deeds.ts';
import { ownPlace, type Engine, type OpenEngine } from './engine.ts';
import { firefox } from './firefox.ts';
import { dieInMidWord } from './mid-word.ts';
import { aPerson, type Person } from './person.ts';
import { useScreen, webkit } from './webkit.ts';

useScreen();
const rounds = Number(process.env['KILL_ROUNDS'] ?? 4);
const limit = { timeout: 60_000 + rounds * 30_000 };

describe.each([chromium, firefox, webkit])('$name', limit, (engine) => {
  it(`killed in mid-word has lost nothing older than a second, ${rounds} times`, async () => {
    const { open } = ownPlace(engine);
    const { url, person } = await begin(open);
    await dieInMidWord(rounds, url, { open, die: (dying) => dying.kill9() }, person);
  });

  it(`has lost nothing older than a second when the power is cut, ${rounds} times`, async ({ skip }) => {
    const life = lifeOnDisk(engine);
    if (!life) return skip(noDisk);
    const { url, person } = await begin(life.open);
    await dieInMidWord(rounds, url, life, person);
  });
});

describe.each([chromium, firefox])('$name', limit, (engine) => {
  it('would have lost words at a power cut with the durability that browsers have by default', async ({
    skip,
  }) => {
    const life = lifeOnDisk(engine);
    if (!life) return skip(noDisk);
    const { url, person } = await begin(life.open, relaxedBuild());
    await expect(dieInMidWord(1, url, life, person)).rejects.toThrow(/round 1, dead|Waited in vain/u);
  });
});

const noDisk = 'This machine lets us mount no disk of our own.';

async function begin(
  open: () => Promise<OpenEngine>,
  folder?: string,
): Promise<{ url: string; person: Person }> {
  const server = await serve(folder);
  onTestFinished(() => server.stop());
  const person = aPerson(await open());
  await person.visit(server.url('/'));
  await passFirstRun(person);
  return { url: server.url('/'), person };
}

/** A browser whose profile lies on a disk of its own; it dies as the power of that is cut. */
function lifeOnDisk(engine: Engine) {
  const disk = makeSmallDisk();
  if (!disk) return undefined;
  const opened: OpenEngine[] = [];
  onTestFinished(async () => {
    await Promise.all(opened.map((one) => one.kill9()));
    disk.remove();
  });
  const place = { profile: join(disk.folder, 'profile'), downloads: join(disk.folder, 'downloads') };
  return {
    async open() {
      // A folder that was made just before the power went may be gone.
      for (const folder of Object.values(place)) mkdirSync(folder, { recursive: true });
      const one = await engine.open(place);
      opened.push(one);
      return one;
    },
    async die(dying: OpenEngine) {
      disk.cutPower();
      await dying.kill9();
      await disk.restart();
    },
  };
}

/** The app without its asking that what is saved be on the disk. */
function relaxedBuild(): string {
  const folder = copyOfBuild();
  const assets = join(folder, 'assets');
  let changed = 0;
  for (const name of readdirSync(assets).filter((one) => one.endsWith('.js'))) {
    const code = readFileSync(join(assets, name), 'utf8');
    const relaxed = code.replaceAll(/urability:(["'`])strict\1/gu, 'urability:"relaxed"');
    if (relaxed === code) continue;
    changed += 1;
    writeFileSync(join(assets, name), relaxed);
  }
  expect(changed).toBeGreaterThan(0);
  return folder;
}
