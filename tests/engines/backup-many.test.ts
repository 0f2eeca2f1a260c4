import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hereCipher, makeBackup } from '#backup/backup.ts';
import { openWithAge } from '../support/age.ts';
import { schemaFaults } from '../support/backup-schema.ts';
import { manyEntries } from '../support/many-entries.ts';
import { ownProfile } from '../support/app.ts';
import { passFirstRun } from '../support/first-run.ts';
import { peakMemory } from '../support/peak-memory.ts';
import { chooseFromDisk, fileFrom, type SavedFile } from '../support/saved-files.ts';
import { enterSettings, reload, sees, visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';
import { storedRows } from '../support/store.ts';

const total = 10_000;
const passphrase = 'kettle moss ladder plum';
const patience = { timeout: 120_000 };
/** Of one page, all it holds counted: the app itself, all entries in memory, and what the work needs on top. */
const mostMegabytes = { onTop: 250 };

const folder = mkdtempSync(join(tmpdir(), 'pocketbook-many-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made: SavedFile;
let inside: { records: Record<string, { id: string }[]> };
beforeAll(async () => {
  const backup = await makeBackup(
    { reflections: manyEntries(total) },
    { exportedAt: '2026-11-21T12:00:00.000Z', exportedOn: '2026-11-21', appVersion: '1.0.0' },
    passphrase,
    hereCipher,
  );
  if (!backup.ok) throw new Error(backup.reason);
  made = { name: backup.name, bytes: Buffer.from(backup.file) };
  writeFileSync(join(folder, 'made.age'), made.bytes);
}, 120_000);

describe('a backup of 10,000 entries', { timeout: 400_000 }, () => {
  it('comes in, goes out and opens elsewhere, with little memory, and stops when told to', async () => {
    const server = await serve();
    onTestFinished(() => server.stop());
    const { profile, open } = ownProfile();
    const page = await (await open()).context.newPage();
    const memory = peakMemory(profile);
    await visit(page, server.url('/'));
    await passFirstRun(page);
    await enterSettings(page);
    const dialog = page.getByRole('dialog');
    const empty = await storedRows(page);

    const look = async () => {
      await page.getByRole('button', { name: 'Restore from a backup' }).click();
      await chooseFromDisk(page, join(folder, 'made.age'));
      await dialog.getByLabel('Passphrase').fill(passphrase);
      await dialog.getByRole('button', { name: 'Look inside' }).click();
    };

    // Stopped while it opens: nothing is there.
    await look();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await sees(dialog, 'Stopped. Nothing was changed.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await storedRows(page)).toEqual(empty);

    memory.reset();
    const before = memory.read();
    await look();
    await dialog
      .getByText('10,000 records are not on this phone and will be added.')
      .or(dialog.getByText('10000 records are not on this phone and will be added.'))
      .waitFor(patience);
    const looking = memory.read();
    const began = performance.now();
    await dialog.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByText('Done. Everything in the file is on this phone now.').waitFor(patience);
    const written = Math.round(performance.now() - began);
    const restoring = memory.read();
    expect((await storedRows(page)).length).toBeGreaterThanOrEqual(total);

    // Stopped while it is made: no file leaves, and nothing is changed.
    await reload(page);
    await enterSettings(page);
    const kept = await storedRows(page);
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await page.getByRole('button', { name: 'Back up now' }).click();
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByLabel('Passphrase again').fill(passphrase);
    await dialog.getByRole('button', { name: 'Make backup' }).click();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await sees(dialog, 'Stopped. No file was made, and nothing was changed.');
    expect([downloads, await storedRows(page)]).toEqual([0, kept]);

    memory.reset();
    const idle = memory.read();
    const again = await fileFrom(page, () => dialog.getByRole('button', { name: 'Make backup' }).click());
    const making = memory.read();
    writeFileSync(join(folder, 'again.age'), again.bytes);
    await chooseFromDisk(page, join(folder, 'again.age'));
    await page.getByText(/^Checked: the file opens and holds 10,?000 entries\./u).waitFor(patience);

    inside = JSON.parse(await openWithAge(again.bytes, passphrase)) as typeof inside;
    expect(schemaFaults(inside)).toEqual([]);
    const first = JSON.parse(await openWithAge(made.bytes, passphrase)) as typeof inside;
    const byId = (list: { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(inside.records['reflections']!)).toEqual(byId(first.records['reflections']!));

    console.log(
      `10,000 entries, a file of ${Math.round(made.bytes.length / 1e6)} MB. Peak resident memory of the page in MB: ` +
        `${before} before, ${looking} looking inside, ${restoring} restoring (${written} ms); ` +
        `${idle} open, ${making} making a backup.`,
    );
    expect(looking - before).toBeLessThan(mostMegabytes.onTop);
    expect(making - idle).toBeLessThan(mostMegabytes.onTop);
  });
});
