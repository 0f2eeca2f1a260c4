/** Files that the app hands to the browser, as they arrive in Downloads. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { arriveAt, enterSettings, sees } from './screens.ts';

export interface SavedFile {
  name: string;
  bytes: Buffer;
}

/** The file that comes of what a person does. */
export async function fileFrom(page: Page, deed: () => Promise<unknown>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), deed()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Passes the questions before a summary leaves, and saves it. */
export async function saveSummary(page: Page, way: 'Save PDF' | 'Save plain text'): Promise<SavedFile> {
  await page.getByRole('button', { name: way, exact: true }).click();
  return fileFrom(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click(),
  );
}

/** Makes a backup; ends with the dialog open that asks for the file again. */
export async function backUp(page: Page, passphrase: string): Promise<SavedFile> {
  await enterSettings(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Passphrase again').fill(passphrase);
  return fileFrom(page, () => dialog.getByRole('button', { name: 'Make backup' }).click());
}

/** Gives a file to the open dialog. */
export async function choose(page: Page, label: string, { name, bytes }: SavedFile): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
  await page.getByRole('dialog').getByLabel(label).setInputFiles(file);
}

/** Gives a file on the disk to the open dialog, as large as it may be: its bytes are not sent through the test. */
export async function chooseFromDisk(page: Page, path: string): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  const { root } = await debug.send('DOM.getDocument');
  const { nodeId } = await debug.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'dialog input[type=file]',
  });
  await debug.send('DOM.setFileInputFiles', { nodeId, files: [path] });
  await debug.detach();
}

/** Looks inside a file from Settings; ends with the dialog open on what it says. */
export async function lookInside(page: Page, file: SavedFile, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Restore from a backup' }).click();
  await lookInsideHere(page, file, passphrase);
}

/** The same where the dialog is open already. */
export async function lookInsideHere(page: Page, file: SavedFile, passphrase: string): Promise<void> {
  await choose(page, 'Backup file', file);
  await page.getByRole('dialog').getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('dialog').getByRole('button', { name: 'Look inside' }).click();
}

/** Deletes everything from Settings, by the typed word. */
export async function deleteEverything(page: Page): Promise<void> {
  await enterSettings(page);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = page.getByRole('dialog');
  await sees(dialog, /^It deletes|^There are no entries here/);
  await dialog.getByRole('textbox').fill('delete');
  await dialog.getByRole('button', { name: 'Delete everything now' }).click();
  await arriveAt(page, 'Welcome');
  await sees(page, 'Get started');
}
