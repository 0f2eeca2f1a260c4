/** A browser killed at a random moment of a large restore, as often as wanted: all of the file is there, or nothing. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { hereCipher, makeBackup } from '#backup/backup.ts';
import { ownProfile } from './app.ts';
import { writeEntry } from './deeds.ts';
import { passFirstRun } from './first-run.ts';
import { manyEntries } from './many-entries.ts';
import { chooseFromDisk } from './saved-files.ts';
import { enter, enterSettings, sees, visit } from './screens.ts';
import { serve } from './server.ts';
import { storedRows } from './store.ts';

const passphrase = 'kettle moss ladder plum';
const mine = 'Written here before.';
const patience = { timeout: 60_000 };

/** Kills `rounds` times, then lets one restore end. Gives how the rounds ended. */
export async function killDuringRestore(
  rounds: number,
  total: number,
): Promise<{ nothing: number; all: number }> {
  const file = await aFile(total);
  const server = await serve();
  onTestFinished(() => server.stop());
  const seen = { nothing: 0, all: 0 };
  /** How long after the tap the kill comes, in milliseconds: shorter after a restore that had ended, else longer. */
  let span = 1500;
  let begun = await begin(server.url('/'));
  for (let round = 1; round <= rounds; round += 1) {
    const after = Math.random() * span;
    const { before, place } = begun;
    await enterSettings(begun.page);
    await lookInside(begun.page, file);
    await begun.page.getByRole('button', { name: 'Bring it in' }).click();
    await new Promise((resolve) => setTimeout(resolve, after));
    await begun.own.kill9();
    const own = await place.open();
    const page = await own.context.newPage();
    await visit(page, server.url('/reflect'));
    const told = `round ${round}, killed after ${Math.round(after)} ms`;
    await opensWithEntries(page, told);
    const found = (await storedRows(page)).length;
    expect([before, before + total], told).toContain(found);
    await nothingIsSetAside(page);
    const isWhole = found > before;
    seen[isWhole ? 'all' : 'nothing'] += 1;
    span *= isWhole ? 0.7 : 1.2;
    begun = isWhole && round < rounds ? await begin(server.url('/')) : { ...begun, own, page };
  }
  await endIt(begun.page, file, begun.before + total);
  return seen;
}

/** Reflect shows entries; else the failure says what stands there instead. */
export async function opensWithEntries(page: Page, told: string): Promise<void> {
  try {
    await sees(page, /^Entry number|^Written here/u);
  } catch {
    expect.fail(`${told}, there are no entries but: ${await page.locator('main').innerText()}`);
  }
}

/** Settings tells of records that do not open. */
export async function nothingIsSetAside(page: Page): Promise<void> {
  await enterSettings(page);
  await sees(page, 'Delete everything');
  expect(await page.getByText(/could not be opened/u).count()).toBe(0);
}

/** The same file again ends it, and once more there is nothing left to do. */
async function endIt(page: Page, file: string, due: number): Promise<void> {
  const dialog = page.getByRole('dialog');
  await enterSettings(page);
  await lookInside(page, file);
  const left = page.getByRole('button', { name: 'Bring it in' });
  const none = dialog.getByText('Everything in this file is already on this phone.');
  await left.or(none).waitFor(patience);
  if (await left.isVisible()) {
    await left.click();
    await page.getByText('Done. Everything in the file is on this phone now.').waitFor(patience);
    await lookInside(page, file);
  }
  await none.waitFor(patience);
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await storedRows(page)).toHaveLength(due);
  await enter(page, 'Reflect');
  await sees(page, mine);
}

/** A browser of its own with so many entries in it, and one that was written there. */
export async function ownerOfMany(url: string, total: number) {
  const begun = await begin(url);
  await enterSettings(begun.page);
  await lookInside(begun.page, await aFile(total));
  await begun.page.getByRole('button', { name: 'Bring it in' }).click();
  await begun.page.getByText('Done. Everything in the file is on this phone now.').waitFor(patience);
  return { ...begun, before: begun.before + total };
}

async function begin(url: string) {
  const place = ownProfile();
  const own = await place.open();
  const page = await own.context.newPage();
  await visit(page, url);
  await passFirstRun(page);
  await writeEntry(page, { what: mine });
  const before = (await storedRows(page)).length;
  return { place, own, page, before };
}

async function lookInside(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Restore from a backup' }).click();
  await chooseFromDisk(page, file);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase').fill(passphrase);
  await dialog.getByRole('button', { name: 'Look inside' }).click();
  await dialog.getByText(/^In this file:/u).waitFor(patience);
}

/** A backup of so many entries, on the disk until the test ends. */
async function aFile(total: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pocketbook-restore-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const about = { exportedAt: '2026-11-21T12:00:00.000Z', exportedOn: '2026-11-21', appVersion: '1.0.0' };
  const made = await makeBackup({ reflections: manyEntries(total) }, about, passphrase, hereCipher);
  if (!made.ok) throw new Error(made.reason);
  const file = join(folder, made.name);
  writeFileSync(file, made.file);
  return file;
}
