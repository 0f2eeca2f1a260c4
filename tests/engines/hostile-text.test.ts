import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hereCipher, makeBackup } from '#backup/backup.ts';
import { ownProfile } from '../support/app.ts';
import { aGoal, anId, aNote, aRating, aReflection, aSettings } from '../support/builders.ts';
import { passFirstRun } from '../support/first-run.ts';
import { hostileTexts } from '../support/hostile-text.ts';
import { installed } from '../support/install.ts';
import { copyOfBuild } from '../support/new-version.ts';
import { lookInside } from '../support/saved-files.ts';
import { arriveAt, enter, enterSettings, eventually, sees, visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';
import { hostUnder } from '../support/static-host.ts';
import { addresses, furtherAddresses, tourOfTheLock, writeOneOfEverything } from '../support/tour.ts';

const passphrase = 'kettle moss ladder plum';
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/u;

/** The app at an address, with its policy or without any. */
async function hosted(withPolicy: boolean): Promise<(address: string) => string> {
  if (withPolicy) {
    const server = await serve();
    onTestFinished(() => server.stop());
    return server.url;
  }
  const folder = copyOfBuild();
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  expect(html).toMatch(policy);
  writeFileSync(page, html.replace(policy, ''));
  return (await hostUnder('/', folder)).url;
}

/** What ran: calls of the canary, dialogs, windows opened, errors of the app. */
async function watch(context: BrowserContext): Promise<string[]> {
  const ran: string[] = [];
  await context.exposeBinding('canary', ({ page }) => void ran.push(`a script at ${page.url()}`));
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      ran.push(`a dialog at ${page.url()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => ran.push(`an error at ${page.url()}: ${error.message}`));
  });
  return ran;
}

/** Elements that only a text taken for HTML could have made. */
const grownFromText = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          element.getAttributeNames().some((name) => name.startsWith('on') || name === 'srcdoc') ||
          element.matches('iframe, object, embed, base, form[action], math, animate, [shadowrootmode]') ||
          /^javascript:/iu.test(element.getAttribute('href') ?? ''),
      )
      .map((element) => [element.localName, ...element.getAttributeNames()].join(' ')),
  );

/** Types each text into each box on the screen; all of them stay in the long ones. How many boxes there were. */
const typeAll = (page: Page) =>
  page.evaluate(async (texts) => {
    const kinds = 'textarea, input:not([type]), input[type=text], input[type=search], input[type=password]';
    const boxes = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(kinds)];
    for (const box of boxes) {
      const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set;
      for (const text of [...texts, texts.slice(0, 200).join(' ')]) {
        set?.call(box, text);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.resolve();
      }
    }
    return boxes.length;
  }, hostileTexts);

/** A record of each kind for each text, the text wherever text can be. */
async function hostileBackup() {
  const reflections = hostileTexts.map((text) =>
    aReflection({
      depth: 'full',
      what: text,
      soWhat: text,
      nowWhat: text,
      forSupervision: { text, question: text },
      prompt: { ref: text, text, lang: text },
      answers: { 'gibbs.feelings': text },
      where: [text],
      withWhom: [text],
      leftMe: [text],
      tags: [text],
    }),
  );
  const goals = hostileTexts.map((text) => aGoal({ want: text, steps: [{ id: anId(), text, done: false }] }));
  const ownNumbers = hostileTexts.map((text) => ({ id: anId(), label: text, number: text }));
  const backup = await makeBackup(
    {
      reflections,
      goals,
      ratings: hostileTexts.map((because) => aRating({ because })),
      notes: hostileTexts.map((text) => aNote({ text })),
      settings: [aSettings({ ownNumbers, neverMark: [...hostileTexts] })],
    },
    { exportedAt: '2026-11-21T12:00:00.000Z', exportedOn: '2026-11-21', appVersion: '1.0.0' },
    passphrase,
    hereCipher,
  );
  if (!backup.ok) throw new Error(backup.reason);
  return { file: { name: backup.name, bytes: Buffer.from(backup.file) }, reflections, goals };
}

describe('over 500 texts that would run a script, in every box, a backup, shares and addresses', () => {
  it.each([
    ['with the policy', true],
    ['without any policy', false],
  ])('%s, are text', { timeout: 400_000 }, async (_how, withPolicy) => {
    expect(hostileTexts.length).toBeGreaterThan(500);
    const url = await hosted(withPolicy);
    const { open } = ownProfile();
    const { context } = await open();
    const ran = await watch(context);
    const page = await context.newPage();
    const nothingRan = async (where: string) => {
      expect(ran, where).toEqual([]);
      expect(await grownFromText(page), where).toEqual([]);
    };
    await visit(page, url('/'));
    await passFirstRun(page);
    await installed(page);
    const kept = await writeOneOfEverything(page);

    // Every box of every screen, and of what opens on it.
    let boxes = 0;
    for (const address of [...addresses(kept), ...furtherAddresses(kept), '/learn/framework/3.2?note']) {
      await visit(page, url(address));
      boxes += await typeAll(page);
      await nothingRan(`typed at ${address}`);
    }
    for (const [address, button] of [
      ['/settings', 'Back up now'],
      ['/settings', 'Delete everything'],
      ['/settings', 'Set a lock'],
      ['/help-now', 'Add a number'],
      ['/growth/goals/new', 'Add a step'],
    ] as const) {
      await visit(page, url(address));
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.locator('input, textarea').first().waitFor();
      boxes += await typeAll(page);
      await nothingRan(`typed at ${address}, ${button}`);
    }
    expect(boxes).toBeGreaterThan(20);

    // What another app shares.
    const answers = await page.evaluate(async (texts) => {
      const all: string[] = [];
      for (let at = 0; at < texts.length; at += 25) {
        const form = new FormData();
        for (const name of ['title', 'text', 'url']) form.set(name, texts.slice(at, at + 25).join('\n'));
        all.push((await fetch('/share', { method: 'POST', body: form })).url);
      }
      return all;
    }, hostileTexts);
    expect(answers.filter((answer) => answer !== url('/reflect'))).toEqual([]);
    await visit(page, url('/'));
    await nothingRan('shared');

    // A backup.
    const { file, reflections, goals } = await hostileBackup();
    await enterSettings(page);
    await lookInside(page, file, passphrase);
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByText('Done. Everything in the file is on this phone now.').waitFor({ timeout: 60_000 });
    await enter(page, 'Reflect');
    await page.getByRole('link').filter({ hasText: 'canary' }).first().waitFor();
    await nothingRan('the list');
    await visit(page, url('/growth/goals'));
    await page.getByRole('link').filter({ hasText: 'canary' }).first().waitFor();
    await nothingRan('the goals');
    for (const address of [...addresses(kept), ...furtherAddresses(kept), '/learn/framework/3.2']) {
      await visit(page, url(address));
      await nothingRan(`after the backup, ${address}`);
    }
    for (let at = 0; at < hostileTexts.length; at += 31) {
      await goTo(page, `/reflect/${reflections[at]!.id}`);
      await sees(page.getByRole('main'), hostileTexts[at]!);
      await nothingRan(`an entry: ${hostileTexts[at]!}`);
      await goTo(page, `/growth/goals/${goals[at]!.id}`);
      await arriveAt(page, hostileTexts[at]!);
      await nothingRan(`a goal: ${hostileTexts[at]!}`);
    }

    // Addresses.
    for (const text of hostileTexts) {
      for (const before of ['/reflect/', '/learn/framework/', '/search?q=', '/reflect?shared=', '/#'])
        await goTo(page, `${before}${encodeURIComponent(text)}`);
    }
    await nothingRan('addresses');

    // The lock, and what is written before it.
    let boxesOfTheLock = 0;
    await tourOfTheLock(page, url, async (where) => {
      boxesOfTheLock += await typeAll(page);
      await nothingRan(where);
    });
    expect(boxesOfTheLock).toBe(4);

    // The control: the canary sings where a text is taken for HTML and no policy is there, and only there.
    await page.evaluate((text) => {
      try {
        document.body.append(document.createRange().createContextualFragment(text));
      } catch {
        // Trusted Types.
      }
    }, '<img src=x onerror="canary()">');
    if (withPolicy) await nothingRan('the control');
    else await eventually(() => ran.length).toBeGreaterThan(0);
  });
});

/** Goes to an address within the app, without a reload. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((resolve) => setTimeout(resolve));
  }, address);
}
