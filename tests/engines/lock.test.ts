import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { desk, ownProfile, phone, useApp } from '../support/app.ts';
import { axeFaults } from '../support/axe.ts';
import { box, isSaved, startWriting, writeEntry } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { tooSmallToTap, widerThanWindow } from '../support/layout.ts';
import { aPassphrase, passLockSteps, setLock, unlock } from '../support/lock-deeds.ts';
import { findWords, holdsBytes, rareWord, storedKeys } from '../support/profile-search.ts';
import { arriveAt, enter, eventually, mainBar, reload, sees, visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';

const app = useApp();
const words = 'Marmalade morning.';

/** The page is told that it is hidden, or to be seen again. */
const show = (page: Page, visible: boolean) =>
  page.evaluate(
    (to) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => to });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    visible ? 'visible' : 'hidden',
  );

const opacity = (page: Page) => page.evaluate(() => getComputedStyle(document.body).opacity);

/** From the moment that the page is frozen on: what was drawn, and how often its own clock ticked. */
async function watchFrames(page: Page, text: string) {
  await page.evaluate((looked) => {
    const seen = { state: 'active', frames: 0, framesWithWords: 0, ticks: 0 };
    Object.assign(globalThis, { seen });
    const look = () => {
      seen.frames += 1;
      const isShown = getComputedStyle(document.body).opacity !== '0';
      if (isShown && document.body.textContent.includes(looked)) seen.framesWithWords += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    setInterval(() => (seen.ticks += 1), 20);
    document.addEventListener('freeze', () =>
      Object.assign(seen, { state: 'frozen', frames: 0, framesWithWords: 0, ticks: 0 }),
    );
    document.addEventListener('resume', () => (seen.state = 'active'));
  }, text);
  return () =>
    page.evaluate(() => ({
      ...(globalThis as unknown as { seen: Record<'frames' | 'framesWithWords' | 'ticks', number> }).seen,
      opacity: getComputedStyle(document.body).opacity,
    }));
}

async function owner() {
  const person = await app.owner();
  await writeEntry(person.page, { what: words });
  return { ...person, code: await setLock(person.page) };
}

describe('a lock', () => {
  it('is there after a reload, refuses a wrong passphrase, and opens the address asked for', async () => {
    const { page } = await owner();
    await visit(page, app.server.url('/reflect'));
    await arriveAt(page, 'Locked');
    expect(await page.content()).not.toContain(words);
    await unlock(page, 'kettle moss ladder plums');
    await sees(page, 'That does not open it. Nothing was changed.');
    await unlock(page);
    await sees(page, words);
    expect(page.url()).toBe(app.server.url('/reflect'));
    await sees(page, /^1 wrong try since you were last here/u);
    await page.getByRole('button', { name: 'That was me' }).click();
  });

  it('goes with what is in memory into a new store, where the browser took away the one before', async () => {
    const { page } = await owner();
    await visit(page, app.server.url('/reflect/new'));
    await unlock(page);
    await box(page, 'What happened?').waitFor();
    await page.evaluate(async () => {
      const { storageBuckets } = navigator as unknown as {
        storageBuckets: { keys(): Promise<string[]>; delete(name: string): Promise<void> };
      };
      for (const name of await storageBuckets.keys()) await storageBuckets.delete(name);
    });
    await box(page, 'What happened?').fill('The newest words.');
    await arriveAt(page, 'What was stored here is gone');
    await page.getByRole('button', { name: 'Write it all into a new store' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Passphrase').fill(aPassphrase);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await sees(page, /^Something you started/u);
    await visit(page, app.server.url('/reflect'));
    await arriveAt(page, 'Locked');
    expect(await page.content()).not.toContain(words);
    await unlock(page);
    await sees(page, words);
  });

  it('covers the page the moment it is hidden, and takes the words away when it locks', async () => {
    const { page } = await owner();
    await page.goto('about:blank');
    await page.clock.install();
    await visit(page, app.server.url('/reflect'));
    await unlock(page);
    await sees(page, words);
    await eventually(async () => {
      await show(page, false);
      return opacity(page);
    }).toBe('0');
    await show(page, true);
    expect(await opacity(page)).toBe('1');
    await sees(page, words);
    await show(page, false);
    await page.clock.fastForward(61_000);
    await show(page, true);
    await arriveAt(page, 'Locked');
    expect(await page.content()).not.toContain(words);
    expect(await opacity(page)).toBe('1');
  });

  it('locks a page that the phone froze, before a word of it is drawn again', async () => {
    const { open } = ownProfile();
    const { context } = await open([], true);
    const [beside] = context.pages();
    const page = await context.newPage();
    await visit(page, app.server.url('/'));
    await passFirstRun(page);
    await writeEntry(page, { what: words });
    await setLock(page);
    await enter(page, 'Reflect');
    await sees(page, words);
    const drawn = await watchFrames(page, words);
    const debug = await context.newCDPSession(page);
    const sleepFor = async (milliseconds: number) => {
      await beside?.bringToFront();
      await debug.send('Page.setWebLifecycleState', { state: 'frozen' });
      // Timers of the page beside it go on, its own stand still: only coming back can lock it.
      await beside?.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
      expect(await drawn()).toMatchObject({ state: 'frozen', opacity: '0', ticks: 0 });
      // As if it had been so for that long: only the clock on the wall goes on while a phone sleeps.
      await page.evaluate((later) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + later;
      }, milliseconds);
      await Promise.all([debug.send('Page.setWebLifecycleState', { state: 'active' }), page.bringToFront()]);
    };
    await sleepFor(50_000);
    await eventually(async () => (await drawn()).framesWithWords).toBeGreaterThan(0);
    await sleepFor(61_000);
    await arriveAt(page, 'Locked');
    await eventually(async () => (await drawn()).frames).toBeGreaterThan(0);
    expect(await drawn()).toMatchObject({ framesWithWords: 0, opacity: '1' });
    expect(await page.content()).not.toContain(words);
  });

  it('closes in all tabs at once, in the middle of a word, and loses none', async () => {
    const { context, page } = await owner();
    const other = await context.newPage();
    await visit(other, app.server.url('/reflect/new'));
    await unlock(other);
    await box(other, 'What happened?').pressSequentially('Written in the other tab');
    await visit(page, app.server.url('/reflect'));
    await unlock(page);
    await sees(page, words);
    await box(other, 'What happened?').pressSequentially(', to the last letter');
    await page.getByRole('button', { name: 'Lock now' }).click();
    await arriveAt(page, 'Locked');
    await arriveAt(other, 'Locked');
    expect(await other.content()).not.toContain('Written in the other tab');
    await unlock(other);
    await box(other, 'What happened?').waitFor();
    await visit(other, app.server.url('/'));
    await unlock(other);
    await other.getByRole('link', { name: 'Carry on' }).click();
    await eventually(() => box(other, 'What happened?').inputValue()).toBe(
      'Written in the other tab, to the last letter',
    );
  });

  it('opens with the recovery code', async () => {
    const { page, code } = await owner();
    await visit(page, app.server.url('/reflect'));
    await page.getByRole('button', { name: 'I cannot get in' }).click();
    await page.getByLabel('Recovery code').fill(code.toUpperCase().replaceAll(' ', ', '));
    await page.getByRole('button', { name: 'Open with the code' }).click();
    await sees(page, words);
  });

  it('opens by fingerprint or face, beside the passphrase', async () => {
    const { context, page } = await owner();
    const session = await context.newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await visit(page, app.server.url('/settings/lock'));
    await unlock(page);
    await page.getByRole('button', { name: 'Use fingerprint or face' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Passphrase', { exact: true }).fill(aPassphrase);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await sees(page, 'Done. You can unlock with it from now on.');
    await reload(page);
    await arriveAt(page, 'Locked');
    await page.getByRole('button', { name: 'Use fingerprint or face' }).click();
    await page.getByRole('button', { name: 'Stop using fingerprint or face' }).waitFor();
    await page.getByRole('button', { name: 'Lock now' }).click();
    await unlock(page);
    await page.getByRole('button', { name: 'Stop using fingerprint or face' }).waitFor();
  });

  it('is set in the first run', async () => {
    const { page } = await app.newcomer();
    await visit(page, app.server.url('/reflect'));
    await page.getByRole('button', { name: 'Get started' }).click();
    await page.getByRole('button', { name: 'Shared, or someone may look' }).click();
    await page.getByRole('button', { name: 'Set a lock' }).click();
    await passLockSteps(page);
    await mainBar(page).waitFor();
    await arriveAt(page, 'Reflect');
    await reload(page);
    await arriveAt(page, 'Locked');
  });
});

describe('where there is no lock', () => {
  it('a hidden page is covered all the same, a dialog too, but not on paper, and nothing locks', async () => {
    const { page } = await app.newcomer();
    const isCoveredMeanwhile = async () => {
      expect(await opacity(page)).toBe('1');
      await show(page, false);
      expect(await opacity(page)).toBe('0');
      await show(page, true);
      expect(await opacity(page)).toBe('1');
    };
    await visit(page, app.server.url('/'));
    await isCoveredMeanwhile();
    await passFirstRun(page);
    await startWriting(page);
    await box(page, 'What happened?').fill(words);
    await isCoveredMeanwhile();
    expect(await box(page, 'What happened?').inputValue()).toBe(words);
    await visit(page, app.server.url('/settings/lock?set'));
    await page.getByLabel('Passphrase', { exact: true }).fill(aPassphrase);
    await page.getByLabel('Passphrase again').fill(aPassphrase);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('listitem').nth(11).waitFor();
    await isCoveredMeanwhile();
    await visit(page, app.server.url('/settings'));
    await page.getByRole('button', { name: 'Delete everything' }).click();
    const dialog = page.getByRole('dialog');
    const opacities = () =>
      dialog.evaluate((one) => [one, document.body].map((part) => getComputedStyle(part).opacity));
    await dialog.waitFor();
    await show(page, false);
    expect(await opacities()).toEqual(['0', '0']);
    await page.emulateMedia({ media: 'print' });
    // The dialog may still be coming in.
    await eventually(opacities).toEqual(['1', '1']);
    await page.emulateMedia({ media: 'screen' });
    expect(await opacities()).toEqual(['0', '0']);
    // Whatever the browser says, whoever touches it sees it.
    await dialog.click({ position: { x: 1, y: 1 } });
    await eventually(opacities).toEqual(['1', '1']);
  });

  it('a page that comes back by the way back is not covered', async () => {
    const { page } = await app.owner();
    await writeEntry(page, { what: words });
    await visit(page, app.server.url('/reflect'));
    await page.evaluate(() => (document.body.dataset['same'] = 'yes'));
    await page.goto('about:blank');
    await page.goBack({ waitUntil: 'commit' });
    await sees(page, words);
    expect(await page.evaluate(() => document.body.dataset['same'])).toBe('yes');
    expect(await opacity(page)).toBe('1');
  });
});

describe('the screens of the lock', () => {
  it(
    'break no rule of axe, fit, and can be tapped, on a phone and a desk, light and dark',
    { timeout: 120_000 },
    async () => {
      const { page } = await app.owner();
      const faults: string[] = [];
      const folder = process.env['SCREENSHOTS'];
      const look = async (name: string) => {
        for (const [size, viewport] of [
          ['phone', phone],
          ['desk', desk],
        ] as const) {
          await page.setViewportSize(viewport);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            const found = [
              ...(await axeFaults(page)),
              ...(await tooSmallToTap(page)),
              ...(await widerThanWindow(page)),
            ];
            faults.push(...found.map((fault) => `${name}, ${size}, ${colorScheme}: ${fault}`));
            if (folder)
              await page.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png`, fullPage: true });
          }
        }
        await page.setViewportSize(phone);
      };
      await visit(page, app.server.url('/settings'));
      await look('settings');
      await page.getByRole('button', { name: 'Set a lock' }).click();
      await page.getByLabel('Passphrase', { exact: true }).fill('2580');
      await look('set-passphrase');
      await page.getByLabel('Passphrase', { exact: true }).fill(aPassphrase);
      await page.getByLabel('Passphrase again').fill(aPassphrase);
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('listitem').nth(11).waitFor();
      await look('set-code');
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await look('set-ask-back');
      await page.getByRole('button', { name: 'See the words again' }).click();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await setLock(page);
      await look('lock-page');
      await page.getByRole('button', { name: 'Change passphrase' }).click();
      await look('ask-again');
      await page.keyboard.press('Escape');
      await visit(page, app.server.url('/reflect'));
      await look('locked');
      await unlock(page, 'no');
      await sees(page, 'That does not open it.');
      await page.getByRole('button', { name: 'I cannot get in' }).click();
      await look('cannot-get-in');
      await page.getByRole('button', { name: 'Back to the passphrase' }).click();
      await unlock(page);
      await sees(page, /wrong try since/u);
      await look('tries');
      await page.getByRole('button', { name: 'Hide my private side' }).click();
      await arriveAt(page, 'For supervision');
      await look('hidden');
      await visit(page, app.server.url('/settings/watched'));
      await look('watched');
      await visit(page, app.server.url('/settings/moving-on'));
      await unlock(page);
      await arriveAt(page, 'Moving on');
      await look('moving-on');
      expect(faults).toEqual([]);
    },
  );
});

describe('the bytes of the browser’s profile', () => {
  it('hold the key of this device before the lock is set, and not after', { timeout: 120_000 }, async () => {
    const server = await serve();
    onTestFinished(() => server.stop());
    const { profile, open } = ownProfile();
    let own = await open();
    let page = await own.context.newPage();
    await visit(page, server.url('/'));
    await passFirstRun(page);
    await writeEntry(page, { what: words });
    await own.quit();
    const keys = storedKeys(profile);
    expect(keys).not.toEqual([]);
    own = await open();
    page = await own.context.newPage();
    await visit(page, server.url('/'));
    await setLock(page);
    await own.quit();
    expect(keys.filter((key) => holdsBytes(profile, key))).toEqual([]);
    expect(storedKeys(profile)).toEqual([]);
  });

  it('hold no word and no passphrase, locked or unlocked', { timeout: 120_000 }, async () => {
    const server = await serve();
    onTestFinished(() => server.stop());
    const { profile, open } = ownProfile();
    const [what, draft, one, two] = [rareWord(), rareWord(), rareWord(), rareWord()];
    const passphrase = `${one} ${two}`;
    let own = await open();
    let page = await own.context.newPage();
    await visit(page, server.url('/'));
    await passFirstRun(page);
    await writeEntry(page, { what });
    const code = await setLock(page, passphrase);
    const secret = [what, draft, one, two, code, code.replaceAll(' ', '\n')];
    await startWriting(page);
    await box(page, 'What happened?').pressSequentially(draft);
    await isSaved(page);
    await own.kill9();
    expect(findWords(profile, secret)).toEqual([]);
    own = await open();
    page = await own.context.newPage();
    await visit(page, server.url('/'));
    await page.getByLabel('Show what I type').check({ force: true });
    await unlock(page, passphrase);
    await page.getByRole('link', { name: 'Carry on' }).click();
    await eventually(() => box(page, 'What happened?').inputValue()).toBe(draft);
    await own.quit();
    expect(findWords(profile, secret)).toEqual([]);
  });
});
