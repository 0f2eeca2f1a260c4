import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownProfile } from '../support/app.ts';
import { passFirstRun } from '../support/first-run.ts';
import { installed } from '../support/install.ts';
import { recordingProxy } from '../support/recording-proxy.ts';
import { backUp, saveSummary } from '../support/saved-files.ts';
import { visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';
import { furtherAddresses, ownWords, tour, tourOfTheLock, writeOneOfEverything } from '../support/tour.ts';

describe('the network', () => {
  it(
    'carries the app’s own files alone, and after the install only the update check',
    { timeout: 120_000 },
    async () => {
      const server = await serve();
      onTestFinished(() => server.stop());
      const proxy = await recordingProxy();
      const { open } = ownProfile();
      const { context } = await open([...proxy.browserArgs, '--disable-extensions']);
      const page = await context.newPage();
      const tried: string[] = [];
      const errors: string[] = [];
      context.on('request', (request) => tried.push(request.url()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));

      await visit(page, server.url('/'));
      await passFirstRun(page);
      await installed(page);
      const kept = await writeOneOfEverything(page);
      const faults: string[] = [];
      const look = async (where: string) => {
        faults.push(...(await facesOutward(page)).map((fault) => `${where}: ${fault}`));
      };
      const first = proxy.take();
      expect(first.length).toBeGreaterThan(50);
      expect(first).toContain(server.url('/sw.js'));
      expect(first.filter((url) => !url.startsWith(server.url('/')) && !isBrowsersOwn(url))).toEqual([]);

      await visit(page, server.url('/supervision/prepare'));
      await saveSummary(page, 'Save PDF');
      await saveSummary(page, 'Save plain text');
      await backUp(page, 'kettle moss ladder plum');
      await tour(page, server.url, kept, look);
      for (const address of furtherAddresses(kept)) {
        await visit(page, server.url(address));
        const heading = await page.getByRole('main').getByRole('heading', { level: 1 }).innerText();
        expect(heading, address).not.toBe('There is no page here');
        await look(address);
      }
      await tourOfTheLock(page, server.url, look);
      await page.goto(server.url('/rescue.html'));
      await page.getByLabel('Passphrase', { exact: true }).waitFor();
      await look('Save a backup');
      const second = proxy.take().filter((url) => !isBrowsersOwn(url));
      expect(second.filter((url) => url !== server.url('/sw.js'))).toEqual([]);

      // What pages and workers tried, wherever to, whether or not the policy let it out.
      expect(
        tried.filter((url) => !/^(http:\/\/localhost:\d+\/|blob:http:\/\/localhost)/u.test(url)),
      ).toEqual([]);
      const said = [...tried, ...first]
        .map((url) => decodeURIComponent(url))
        .join('\n')
        .toLowerCase();
      expect(personal.filter((word) => said.includes(word))).toEqual([]);
      expect(faults).toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  it('brings one policy in the page and in the headers, without a remote origin or anything inline but two blocks', async () => {
    const server = await serve();
    onTestFinished(() => server.stop());
    for (const address of ['/', '/reflect/new', '/nowhere', '/rescue.html']) {
      const answer = await fetch(server.url(address));
      const html = await answer.text();
      const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? '';
      expect(answer.headers.get('Content-Security-Policy')).toBe(`${meta}; frame-ancestors 'none'`);
      expect(meta).toMatch(/^default-src 'none'; /u);
      expect(meta).toContain("require-trusted-types-for 'script'; trusted-types pocketbook");
      expect(meta).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/u);
      const blocks = [...html.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/gu)].map(
        ([, kind = '', text = '']) => ({ kind, text }),
      );
      expect(blocks.map(({ kind }) => kind)).toEqual(['style', 'script']);
      for (const { kind, text } of blocks) {
        const hash = createHash('sha256').update(text).digest('base64');
        expect(meta).toMatch(new RegExp(`${kind}-src [^;]*'sha256-${hash.replaceAll('+', '\\+')}'`, 'u'));
      }
      expect(html.match(/<script(?![^>]* src=)/gu)).toHaveLength(1);
      expect(html).not.toMatch(/\s(style|on[a-z]+)=/u);
      expect(blocks[1]?.text.length).toBeLessThan(400);
    }
  });
});

/** Chromium asks its maker for the time, for updates and for how to fill in forms. No page or worker of ours does. */
const isBrowsersOwn = (url: string) => /^https?:\/\/[\w.-]+\.google(apis)?\.com[:/]/u.test(url);

const personal = Object.values(ownWords).flatMap(
  (words) => words.toLowerCase().match(/[a-z]{6,}|\d{6,}/gu) ?? [],
);

/** What this screen shows to whoever is not its reader: its address, its title, and what the browser may remember. */
async function facesOutward(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const shown = `${page.url()} ${await page.title()}`.toLowerCase();
  for (const word of personal) if (shown.includes(word)) faults.push(`${word} in ${shown}`);
  const remembered = await page.locator('input, textarea, select').evaluateAll((all) =>
    all
      .filter((field) => !['checkbox', 'radio'].includes(field.getAttribute('type') ?? ''))
      .filter((field) => field.getAttribute('autocomplete') !== 'off')
      .map((field) => `a field without autocomplete="off": ${field.id}`),
  );
  return [...faults, ...remembered];
}
