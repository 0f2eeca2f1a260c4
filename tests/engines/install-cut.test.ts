import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownProfile } from '../support/app.ts';
import { writeEntry } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { installed } from '../support/install.ts';
import { becomeNewVersion, copyOfBuild } from '../support/new-version.ts';
import { arriveAt, enter, enterSettings, ready, sees, visit } from '../support/screens.ts';
import { hostUnder } from '../support/static-host.ts';

/** Looks for a newer version; how its installing ended. */
const lookForNewer = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const ended = new Promise<string>((resolve) => {
      registration.addEventListener(
        'updatefound',
        () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => {
            if (worker.state === 'installed' || worker.state === 'redundant') resolve(worker.state);
          });
        },
        { once: true },
      );
    });
    const looked = registration.update().then(
      () => ended,
      () => 'not found',
    );
    return Promise.race([looked, ended]);
  });

/** Files that this page was made of: the code of one version carries `-next` in every name. */
const codeOf = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js') && name.includes('/assets/')),
  );

describe('a newer version whose installing is cut off', { timeout: 300_000 }, () => {
  it('after its k-th file leaves the old one whole, never a mix, and comes another time', async () => {
    const folder = copyOfBuild();
    const host = await hostUnder('/', folder);
    const { context } = await ownProfile().open();
    const page = await context.newPage();
    await visit(page, host.url('/'));
    await passFirstRun(page);
    await installed(page);
    await writeEntry(page, { what: 'Written before.' });
    becomeNewVersion(folder);

    const listed = readFileSync(join(folder, 'sw.js'), 'utf8').match(/-next\.js/gu) ?? [];
    const files = listed.length;
    expect(files).toBeGreaterThan(50);
    // Whole files of one try are kept for the next, so together these come near the last file.
    for (const count of [0, 1, 2, 3, 10, 40, files >> 1]) {
      host.answerOnly(count);
      const told = `cut after ${count} of ${files} files of code`;
      expect(await lookForNewer(page), told).toBe(count === 0 ? 'not found' : 'redundant');
      // Everything that the old code has not shown yet is still to be had, with no network at all.
      await visit(page, host.url('/reflect'));
      await sees(page, 'Written before.');
      await enter(page, 'Growth');
      await enter(page, 'Learn');
      await enterSettings(page);
      await page.getByRole('link', { name: 'About this app' }).click();
      await arriveAt(page, 'About Peer Pocketbook');
      const code = await codeOf(page);
      expect(code.length, told).toBeGreaterThan(5);
      expect(
        code.filter((name) => name.includes('-next')),
        told,
      ).toEqual([]);
    }

    host.answerOnly(Infinity);
    expect(await lookForNewer(page)).toBe('installed');
    await sees(page, /newer version is ready/);
    await Promise.all([
      page.waitForEvent('framenavigated'),
      page.getByRole('button', { name: 'Save my words and reload' }).click(),
    ]);
    await ready(page);
    await visit(page, host.url('/reflect'));
    await sees(page, 'Written before.');
    const code = await codeOf(page);
    expect(code.length).toBeGreaterThan(5);
    expect(code.filter((name) => !name.includes('-next'))).toEqual([]);
  });
});
