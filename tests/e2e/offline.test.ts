import { describe, expect, it, onTestFinished } from 'vitest';
import { useApp } from '../support/app.ts';
import { useBuildUnder } from '../support/build-under.ts';
import { rateArea, writeEntry } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { installed } from '../support/install.ts';
import { pdfWords } from '../support/pdf.ts';
import { backUp, saveSummary } from '../support/saved-files.ts';
import { arriveAt, enter, enterSettings, mainBar, sees, visit } from '../support/screens.ts';
import { hostUnder } from '../support/static-host.ts';
import { addresses, ownWords, writeOneOfEverything } from '../support/tour.ts';

const app = useApp();
const build = useBuildUnder('/pocketbook/');
const long = { timeout: 120_000 };

describe('with no signal', () => {
  it('opens every screen by its address, and everything works', long, async () => {
    const { page } = await app.owner();
    const kept = await writeOneOfEverything(page);
    await enterSettings(page);
    await sees(page, 'Ready to use with no signal.');
    await installed(page);
    await app.server.stop();
    onTestFinished(() => app.server.start());
    for (const address of addresses(kept)) {
      await visit(page, app.server.url(address));
      const heading = await page.getByRole('main').getByRole('heading', { level: 1 }).innerText();
      const isNowhere = ['/learn/framework/3.99', '/learn/units/9.9', '/nowhere'].includes(address);
      expect(heading === 'There is no page here', `${address}: ${heading}`).toBe(isNowhere);
      expect(heading, address).not.toBe('This page could not be shown');
      expect(await mainBar(page).count(), address).toBe(1);
    }
    await visit(page, app.server.url('/supervision/prepare'));
    expect(pdfWords((await saveSummary(page, 'Save PDF')).bytes)).toContain(ownWords.forSupervision);
    await writeEntry(page, { what: 'Written in a cellar.' });
    await rateArea(page, '2.2', 'New to me');
    const made = await backUp(page, 'kettle moss ladder plum');
    expect(made.bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    await visit(page, app.server.url('/reflect'));
    await sees(page, 'Written in a cellar.');
  });

  it('works in a folder of a plain host that sends no headers', long, async () => {
    const host = await hostUnder('/pocketbook/', await build.folder);
    const { page } = await app.newcomer();
    await visit(page, host.url('/growth/areas/3.2'));
    await passFirstRun(page);
    await page.getByRole('radiogroup', { name: 'How I see myself now' }).waitFor();
    const kept = await writeOneOfEverything(page);
    const begins = await page.evaluate(async () => {
      const { href } = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
      const manifest = (await (await fetch(href)).json()) as { start_url: string; scope: string };
      return [manifest.start_url, manifest.scope].map((address) => new URL(address, href).href);
    });
    expect(begins).toEqual([host.url('/'), host.url('/')]);
    await installed(page);
    host.stop();
    for (const address of [
      kept.entry,
      kept.goal,
      '/pocketbook/learn/framework/3.2',
      '/pocketbook/help-now',
    ]) {
      await visit(page, new URL(address, host.url('/')).href);
      expect(await mainBar(page).count(), address).toBe(1);
      expect(
        await page.getByRole('heading', { level: 1, name: /no page here|not here|not be shown/ }).count(),
      ).toBe(0);
    }
    await visit(page, host.url('/nowhere'));
    await arriveAt(page, 'There is no page here');
    await page.goto(host.url('/rescue.html'));
    await sees(page, 'What can be saved');
    await visit(page, host.url('/supervision/prepare'));
    expect(pdfWords((await saveSummary(page, 'Save PDF')).bytes)).toContain(ownWords.forSupervision);
    await backUp(page, 'kettle moss ladder plum');
    await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
    await enter(page, 'Reflect');
    await sees(page, ownWords.what);
  });
});
