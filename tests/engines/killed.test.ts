import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aPassphrase, beginLock, setLock, unlock } from '../support/lock-deeds.ts';
import {
  killDuringRestore,
  nothingIsSetAside,
  opensWithEntries,
  ownerOfMany,
} from '../support/restore-killed.ts';
import { arriveAt, eventually, visit } from '../support/screens.ts';
import { serve, type AppServer } from '../support/server.ts';
import { storedRows } from '../support/store.ts';
import { asFormat1, snapshotsKept } from './format-1.ts';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 6);
const total = 2000;
const limit = { timeout: 120_000 + rounds * 40_000 };

describe('Chromium killed at a random moment', limit, () => {
  it(`of a restore, ${rounds} times, has all of the file or nothing`, async () => {
    const seen = await killDuringRestore(rounds, total);
    console.log(`Killed during a restore of ${total}: ${seen.nothing} times nothing, ${seen.all} times all.`);
  });

  it(`of a change of keys, ${rounds} times, opens with one passphrase, and everything is there`, async () => {
    const server = await serve();
    onTestFinished(() => server.stop());
    const { place, page: first, own: own1, before } = await ownerOfMany(server.url('/'), total);
    await setLock(first);
    let [page, own, now] = [first, own1, aPassphrase];
    const seen = { before: 0, after: 0 };
    let span = 2500;
    for (let round = 1; round <= rounds; round += 1) {
      const next = `${aPassphrase} ${round}`;
      await visit(page, server.url('/settings/lock'));
      await unlockIfLocked(page, now);
      await page.getByRole('button', { name: 'Someone may know my passphrase' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Passphrase', { exact: true }).fill(now);
      await dialog.getByRole('button', { name: 'Go on' }).click();
      await arriveAt(page, 'Someone may know my passphrase');
      await beginLock(page, next);
      const after = Math.random() * span;
      await new Promise((resolve) => setTimeout(resolve, after));
      await own.kill9();

      own = await place.open();
      page = await own.context.newPage();
      await visit(page, server.url('/reflect'));
      await unlock(page, next);
      const opened = page.getByText(/^Entry number|^Written here/u).first();
      const wrong = page.getByText('That does not open it.');
      await opened.or(wrong).first().waitFor({ timeout: 30_000 });
      const isNew = !(await wrong.isVisible());
      seen[isNew ? 'after' : 'before'] += 1;
      if (isNew) now = next;
      else await unlock(page, now);
      await opened.waitFor({ timeout: 30_000 });
      span *= isNew ? 0.8 : 1.25;
      expect(await storedRows(page), `round ${round}, killed after ${Math.round(after)} ms`).toHaveLength(
        before,
      );
      await nothingIsSetAside(page);
    }
    console.log(
      `Killed during a change of keys: ${seen.before} times the old one stood, ${seen.after} times the new.`,
    );
  });

  it(`of a migration, ${rounds} times, has everything, and a copy of what was before`, async () => {
    const server = await serve();
    onTestFinished(() => server.stop());
    const { place, page: first, own: own1, before } = await ownerOfMany(server.url('/'), total);
    let [page, own] = [first, own1];
    const seen = { copied: 0, 'not yet': 0 };
    let span = 1500;
    for (let round = 1; round <= rounds; round += 1) {
      await besideTheApp(page, server);
      await page.evaluate(asFormat1);
      // In peace: what is killed here is the migration.
      await own.quit();
      own = await place.open();
      page = await own.context.newPage();
      const after = Math.random() * span;
      void page.goto(server.url('/reflect')).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, after));
      await own.kill9();

      own = await place.open();
      page = await own.context.newPage();
      await besideTheApp(page, server);
      const isCopied = (await page.evaluate(snapshotsKept)) > 0;
      seen[isCopied ? 'copied' : 'not yet'] += 1;
      span *= isCopied ? 0.8 : 1.25;
      await visit(page, server.url('/reflect'));
      await opensWithEntries(page, `round ${round}, killed after ${Math.round(after)} ms`);
      expect(await storedRows(page), `round ${round}, killed after ${Math.round(after)} ms`).toHaveLength(
        before,
      );
      await eventually(() => page.evaluate(snapshotsKept)).toBe(1);
      await nothingIsSetAside(page);
    }
    console.log(
      `Killed during a migration: ${seen['not yet']} times before its copy was whole, ${seen.copied} after.`,
    );
  });
});

/** A file at the app's address, asked for past its worker: no app is in the page that would hold the database open. */
async function besideTheApp(page: Page, server: AppServer): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  // Without this the next one changes nothing.
  await debug.send('Network.enable');
  await debug.send('Network.setBypassServiceWorker', { bypass: true });
  await page.goto(server.url('/schema/backup-1.json'));
  await debug.detach();
  expect(await page.evaluate(() => document.contentType)).toBe('application/json');
}

async function unlockIfLocked(page: Page, passphrase: string): Promise<void> {
  const change = page.getByRole('button', { name: 'Someone may know my passphrase' });
  const field = page.getByRole('button', { name: 'Unlock', exact: true });
  await change.or(field).waitFor();
  if (await field.isVisible()) await unlock(page, passphrase);
}
