import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { ownProfile, phone, useApp, useOwner } from '../support/app.ts';
import { axeFaults } from '../support/axe.ts';
import { passFirstRun } from '../support/first-run.ts';
import { installed } from '../support/install.ts';
import { widerThanWindow } from '../support/layout.ts';
import { arriveAt, enter, eventually, sees, visit } from '../support/screens.ts';
import { dist, serve } from '../support/server.ts';

const folder = new URL('../../content/curriculum', import.meta.url).pathname;
interface FrontMatter {
  id: string;
  number: { text: string };
  title: string;
}
const units = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const [, front = '', ...body] = readFileSync(join(folder, name, 'en-GB.md'), 'utf8').split(/^---$/mu);
    return { ...(parse(front) as FrontMatter), body: body.join('') };
  });
const parts = [
  'Why it matters',
  'Key ideas',
  'A story',
  'Try it in practice',
  'Think it through',
  'Reflect',
  'Talk about it',
  'Read more',
];

const app = useApp({ serviceWorkers: 'block' });
const owner = useOwner(app);
/** Axe takes its time on a page of this length, and there are many. */
const long = { timeout: 120_000 };

/** The id of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
/** How far below the top of the window a part begins. */
const topOf = (page: Page, id: string) =>
  page.evaluate((wanted) => document.getElementById(wanted)?.getBoundingClientRect().top ?? NaN, id);

describe('the curriculum', () => {
  it('has the way to every unit on one page, nothing folded away', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/learn/units'));
    const links = await page
      .getByRole('main')
      .locator('a[href*="/learn/units/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect([...links].sort()).toEqual(units.map(({ id }) => `/learn/units/${id}`).sort());
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(5);
    expect(await page.locator('details').count()).toBe(0);
    expect([...(await widerThanWindow(page)), ...(await axeFaults(page))]).toEqual([]);
  });

  it('shows every unit whole, fits a phone, and breaks no rule of axe', long, async () => {
    const { page } = await app.newcomer();
    await visit(page, app.server.url('/learn/units'));
    await page.getByRole('main').locator('a[href*="/learn/units/"]').first().click();
    await arriveAt(page, /^1\.1 /u);
    const faults: string[] = [];
    const seen: string[] = [];
    for (let count = 0; count < units.length; count++) {
      const heading = await page.getByRole('main').getByRole('heading', { level: 1 }).innerText();
      const unit = units.find(({ number, title }) => heading === `${number.text} ${title}`);
      expect(unit, heading).toBeDefined();
      seen.push(unit?.id ?? '');
      const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
      expect(headings.slice(0, parts.length), heading).toEqual(parts);
      const shown = await page.getByRole('main').innerText();
      for (const [, idea = ''] of unit?.body.matchAll(/^### (.+)$/gmu) ?? []) expect(shown).toContain(idea);
      const found = [...(await widerThanWindow(page)), ...(await axeFaults(page))];
      faults.push(...found.map((fault) => `${unit?.id}: ${fault}`));
      const next = page.getByRole('link', { name: /^Next unit/u });
      if ((await next.count()) === 0) break;
      const title = (await next.innerText()).split('\n').at(-1) ?? '';
      await next.click();
      const [number = ''] = title.split(' ');
      await page
        .getByRole('heading', { level: 1 })
        .filter({ hasText: new RegExp(`^${number}\\s`, 'u') })
        .waitFor();
    }
    expect(seen.sort()).toEqual(units.map(({ id }) => id).sort());
    expect(faults).toEqual([]);
  });
});

describe('opening Today', () => {
  it('loads no words of the framework or of a unit, with a unit begun either', async () => {
    const { page } = await app.owner();
    await visit(page, app.server.url('/learn/units/2.2'));
    await page.getByRole('radio', { name: 'Reading', exact: true }).check({ force: true });
    // In a tab of its own, which hears of it when it is written: the first one is not left before that.
    const today = await page.context().newPage();
    await visit(today, app.server.url('/'));
    await today.getByRole('link', { name: /^Go on learning/u }).waitFor();
    const onToday = await scriptsOf(today);
    expect(withContent(onToday)).toEqual([]);
    await visit(page, app.server.url('/learn/units/2.2'));
    // Were content not recognised in a script, this test would be blind.
    expect(withContent(await scriptsOf(page))).not.toEqual([]);
  });
});

/** The built files that the page itself has asked for. */
async function scriptsOf(page: Page): Promise<string[]> {
  const addresses = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  return addresses.filter((address) => address.endsWith('.js')).map((address) => basename(address));
}

/** A sentence of each domain of the framework. */
const frameworkFolder = new URL('../../content/frameworks/peer-support-2020/en-GB', import.meta.url).pathname;
const sentences = readdirSync(frameworkFolder)
  .filter((file) => file.startsWith('domain-'))
  .flatMap((file) => {
    const words = parse(readFileSync(join(frameworkFolder, file), 'utf8')) as {
      areas: Record<string, { competences: Record<string, string> }>;
    };
    return Object.values(words.areas).map(({ competences }) =>
      Object.values(competences)[0]!.trim().slice(0, 40),
    );
  });

/** Those of them that hold the title of a unit or a point of the framework. */
function withContent(files: readonly string[]): string[] {
  return files.filter((file) => {
    const code = readFileSync(join(dist, 'assets', file), 'utf8');
    return [...units.map(({ title }) => title), ...sentences].some((words) => code.includes(words));
  });
}

describe('a unit with no signal', () => {
  it('is read to its end, left in the middle, and resumed at the place after a restart', long, async () => {
    const server = await serve();
    onTestFinished(() => server.stop());
    const { open } = ownProfile();
    let own = await open();
    let page = await own.context.newPage();
    await page.setViewportSize(phone);
    await visit(page, server.url('/'));
    await passFirstRun(page);
    await installed(page);
    await server.stop();

    await visit(page, server.url('/learn/units/2.2'));
    for (const part of parts) {
      const heading = page.getByRole('heading', { level: 2, name: part, exact: true });
      await heading.scrollIntoViewIfNeeded();
      expect(await heading.isVisible()).toBe(true);
    }
    await page.getByRole('heading', { name: 'Where this comes from' }).scrollIntoViewIfNeeded();

    // Back to the middle, and gone.
    await page
      .getByRole('navigation', { name: 'The parts of this unit' })
      .getByRole('link', { name: 'A story' })
      .click();
    await eventually(() => focused(page)).toBe('story');
    await page.locator('#story').getByRole('radio').first().check({ force: true });
    await page.locator('#story').getByRole('status').filter({ hasText: /\w/u }).waitFor();
    await enter(page, 'Today');
    await sees(page, 'A story');
    await own.quit();

    own = await open();
    page = await own.context.newPage();
    await page.setViewportSize(phone);
    await visit(page, server.url('/'));
    await page.getByRole('link', { name: /^Go on learning/u }).click();
    await arriveAt(page, /^2\.2 /u);
    await eventually(() => focused(page)).toBe('story');
    await eventually(async () => Math.abs(await topOf(page, 'story'))).toBeLessThan(200);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);

    // The very idea is kept, not only the part that it is in, however fast one came there.
    const idea = page.locator('#ideas h3').nth(3);
    await idea.evaluate((one) => one.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await eventually(() => idea.evaluate((one) => Math.round(one.getBoundingClientRect().top / 100))).toBe(0);
    // Ideas are short: of those on the screen, the last that begins above its middle is the one being read.
    const id = await page.locator('#ideas h3').evaluateAll((ideas) => {
      const middle = document.documentElement.clientHeight / 2 - 60;
      return ideas.findLast((one) => one.getBoundingClientRect().top < middle)?.id;
    });
    expect(id).toMatch(/^ideas-/u);
    await enter(page, 'Today');
    await page.getByRole('link', { name: /^Go on learning/u }).click();
    await arriveAt(page, /^2\.2 /u);
    await eventually(() => focused(page)).toBe(id);

    // By its address too, still with no signal.
    await visit(page, server.url('/learn/units/2.2#questions'));
    await page.reload();
    await page.locator('html[data-ready]').waitFor();
    expect(await focused(page)).toBe('questions');
    expect(Math.abs(await topOf(page, 'questions'))).toBeLessThan(200);
  });
});
