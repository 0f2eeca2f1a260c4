import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWithAge } from '../support/age.ts';
import { desk, phone, useApp } from '../support/app.ts';
import { axeFaults } from '../support/axe.ts';
import { writeEntry } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { installed } from '../support/install.ts';
import { landmarks, tooSmallToTap, widerThanWindow } from '../support/layout.ts';
import { aPassphrase, setLock } from '../support/lock-deeds.ts';
import { becomeNewVersion, breakApp, copyOfBuild } from '../support/new-version.ts';
import { fileFrom } from '../support/saved-files.ts';
import { arriveAt, enter, eventually, ready, sees, visit } from '../support/screens.ts';
import { dist, serve } from '../support/server.ts';
import { wholeStore } from '../support/store.ts';

const app = useApp();
const passphrase = 'meadow anchor pencil river';

/** Makes a backup on the page for it, and gives what `age` finds in the file. */
async function saveHere(page: Page): Promise<string> {
  await page.getByLabel('Passphrase for the file', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase for the file, again').fill(passphrase);
  const make = page.getByRole('button', { name: 'Make the backup file' });
  const { name, bytes } = await fileFrom(page, () => make.click());
  expect(name).toMatch(/^pocketbook-\d{4}-\d\d-\d\d\.age$/u);
  return openWithAge(bytes, passphrase);
}

async function faultsOf(page: Page): Promise<string[]> {
  const faults = [...(await tooSmallToTap(page))];
  for (const [viewport, colorScheme] of [
    [phone, 'light'],
    [desk, 'dark'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    faults.push(...(await axeFaults(page)), ...(await widerThanWindow(page)));
  }
  return faults;
}

describe('where the app does not run', () => {
  it('says so after a bad release, saves a backup with no signal, and takes the mended version', async () => {
    const folder = copyOfBuild();
    const server = await serve(folder);
    onTestFinished(() => server.stop());
    const { page } = await app.newcomer();
    await visit(page, server.url('/'));
    await passFirstRun(page);
    await writeEntry(page, { what: 'Written before the bad release.' });
    await installed(page);
    becomeNewVersion(folder);
    const mend = breakApp(folder);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.getByRole('button', { name: 'Save my words and reload' }).click();

    await arriveAt(page, 'The app could not open');
    await sees(page.getByRole('alert'), /What you saved before is still on this phone/);
    await sees(page, 'Call 999');
    expect([...(await axeFaults(page)), ...(await tooSmallToTap(page))]).toEqual([]);
    await server.stop();
    await page.getByRole('link', { name: 'Save a backup', exact: true }).click();
    await sees(page, '1 record can be put into the file.');
    expect([...(await faultsOf(page)), ...(await landmarks(page))]).toEqual([]);
    const inside = await saveHere(page);
    expect(inside).toContain('Written before the bad release.');
    await sees(page, 'It holds 1 record.');
    expect(await page.getByText('Written before').count()).toBe(0);
    await page.getByRole('button', { name: 'Look for a newer version' }).click();
    await sees(page, /^We could not look/);

    mend();
    becomeNewVersion(folder);
    await server.start();
    await page.getByRole('button', { name: 'Look for a newer version' }).click();
    await ready(page);
    await enter(page, 'Reflect');
    await sees(page, 'Written before the bad release.');
  });

  it('says so where no script comes, and where the first screen cannot be drawn', async () => {
    const { page } = await app.newcomer({ serviceWorkers: 'block' });
    await page.route('**/assets/index-*.js', (route) => route.abort());
    await page.goto(app.server.url('/reflect/new'));
    await arriveAt(page, 'Opening your pocketbook');
    await page.getByRole('link', { name: 'Save a backup without the app' }).click();
    await arriveAt(page, 'Save a backup');
    await sees(page, 'Nothing is stored here');
    await page.unroute('**/assets/index-*.js');

    const [chunk, text] = withDrawing('render({}),0&&(');
    await page.route(`**/assets/${chunk}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: text }),
    );
    await page.goto(app.server.url('/'));
    await arriveAt(page, 'The app could not open');
    await page.unroute(`**/assets/${chunk}`);
    // Without a worker there is nothing to wait for: what the host has is the newest.
    await page.getByRole('link', { name: 'Look for a newer version' }).click();
    await ready(page);
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('reads a locked store of a newer app after the passphrase, and changes no byte of it', async () => {
    const { page } = await app.owner({ serviceWorkers: 'block' });
    await writeEntry(page, { what: 'Kept by both versions.' });
    await setLock(page);
    await page.goto(app.server.url('/rescue.html'));
    const before = await wholeStore(page, true);
    await visit(page, app.server.url('/'));
    await arriveAt(page, 'A newer version is needed');
    await page.clock.install();
    await page.getByRole('link', { name: 'Save a backup of what is here' }).click();
    await sees(page, 'Your pocketbook has a lock');
    expect(await page.getByText(/record/iu).count()).toBe(0);
    const open = async (secret: string) => {
      await page.getByLabel('Passphrase', { exact: true }).fill(secret);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
    };
    await open('none of mine');
    await sees(page, 'That does not open it.');
    expect(await axeFaults(page)).toEqual([]);
    await open(aPassphrase);
    await sees(page, /^1 record is kept in a newer way/);
    await page.clock.fastForward('05:10');
    await sees(page, /^You were here for five minutes/);
    await page.getByRole('button', { name: 'Look again' }).click();
    await sees(page, 'Your pocketbook has a lock');
    await open(aPassphrase);
    expect(await saveHere(page)).toContain('Kept by both versions.');
    await eventually(() => wholeStore(page)).toBe(before);
    const tries = await page.evaluate(() => localStorage.getItem('pocketbook.tries'));
    expect(JSON.parse(tries ?? '{}')).toMatchObject({ count: 1, slow: 0 });
  });
});

/** The file in which the first screen is drawn, with something else in the place of its drawing. */
function withDrawing(instead: string): [string, string] {
  const drawing = /(?<=onUncaughtError:\w+\}\)\.)render\(/u;
  const files = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  for (const name of files) {
    const text = readFileSync(join(dist, 'assets', name), 'utf8');
    if (drawing.test(text)) return [name, text.replace(drawing, instead)];
  }
  throw new Error('The first screen is drawn nowhere');
}
