import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownProfile } from '../support/app.ts';
import { writeEntry } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { backUp, lookInsideHere } from '../support/saved-files.ts';
import { arriveAt, enter, enterSettings, sees, visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';

const passphrase = 'kettle moss ladder plum';

describe('Chromium that has lost a file of the store', () => {
  it('opens a backup beside it, and leaves it as it is: with its file back it opens again', async () => {
    const server = await serve();
    onTestFinished(() => server.stop());
    const place = ownProfile();
    let own = await place.open();
    let page = await own.context.newPage();
    await visit(page, server.url('/'));
    await passFirstRun(page);
    await writeEntry(page, { what: 'In the backup.' });
    const file = await backUp(page, passphrase);
    await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
    await writeEntry(page, { what: 'Written after it.' });
    await own.quit();
    const [store, manifest] = manifestOf(place.profile);
    const apart = join(place.profile, 'taken-away');
    renameSync(join(store, manifest), apart);
    const before = contents(store);

    own = await place.open();
    page = await own.context.newPage();
    await visit(page, server.url('/'));
    await arriveAt(page, 'The storage does not open');
    await page.getByRole('link', { name: 'Restore a backup' }).click();
    await lookInsideHere(page, file, passphrase);
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await sees(page, /^This is a new pocketbook with no lock\./u);
    await own.quit();

    own = await place.open();
    page = await own.context.newPage();
    await visit(page, server.url('/reflect'));
    await sees(page, 'In the backup.');
    await enterSettings(page);
    await page.getByRole('link', { name: 'Put away on this phone' }).click();
    await page.getByRole('button', { name: 'Turn to the other one' }).click();
    await arriveAt(page, 'The storage does not open');
    await own.quit();
    expect(contents(store)).toEqual(before);

    renameSync(apart, join(store, manifest));
    own = await place.open();
    page = await own.context.newPage();
    await visit(page, server.url('/'));
    await enter(page, 'Reflect');
    await sees(page, 'Written after it.');
    await sees(page, 'In the backup.');
  });
});

/** The folder of the vault's bucket, which alone lies in a numbered one, and the file there that lists all others. */
function manifestOf(profile: string): [folder: string, file: string] {
  const root = join(profile, 'Default', 'WebStorage');
  const found = readdirSync(root, { recursive: true, withFileTypes: true }).find(
    ({ name, parentPath }) => parentPath.endsWith('indexeddb.leveldb') && /^MANIFEST-\d+$/u.test(name),
  );
  if (!found) throw new Error('No manifest: the store lies elsewhere now');
  return [found.parentPath, found.name];
}

/** What is kept in a store's files, but for the browser's own diary of it. */
function contents(store: string): Record<string, string> {
  const names = readdirSync(store).filter((name) => !/^LO(CK|G)/u.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(store, name), 'base64')]));
}
