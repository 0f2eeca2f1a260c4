import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { useApp, useOwner } from '../support/app.ts';
import { axeFaults } from '../support/axe.ts';
import { widerThanWindow } from '../support/layout.ts';
import { arriveAt, mainBar, sees, visit } from '../support/screens.ts';

interface Area {
  id: string;
  number: { text: string };
  competences: { id: string; provenance: 'published' | 'reading' }[];
}
const file = new URL('../../content/frameworks/peer-support-2020/framework.yaml', import.meta.url);
const { domains } = parse(readFileSync(file, 'utf8')) as { domains: { id: string; areas: Area[] }[] };
const areas = domains.flatMap((domain) => domain.areas);
const words = { published: 'in the published framework', reading: 'our reading' };

const app = useApp({ serviceWorkers: 'block' });
const owner = useOwner(app);
/** Axe takes its time on a page of this length, and there are many. */
const long = { timeout: 120_000 };

describe('Learn', () => {
  it('begins with the map, one area and one unit, and has the way to all', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/learn'));
    await arriveAt(page, 'Learn');
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: 'A good place to start' }).waitFor();
    await main.getByRole('link', { name: /^An area of the framework 3\.2/ }).waitFor();
    await main.getByRole('link', { name: /^A unit to learn from 1\.1/ }).waitFor();
    for (const [link, heading] of [
      ['All units', 'All units'],
      ['The whole framework as a list', 'The framework'],
      ['How the framework was made and criticised', 'About Peer Pocketbook'],
    ] as const) {
      await main.getByRole('link', { name: link }).click();
      await arriveAt(page, heading);
      await page.goBack();
      await arriveAt(page, 'Learn');
    }
  });
});

describe('the framework', () => {
  it('shows nine domains and a way to every area', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/learn/framework'));
    const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings.map((heading) => heading.slice(0, 2))).toEqual(domains.map(({ id }) => `${id}.`));
    const links = await page
      .getByRole('main')
      .locator('a[href*="/learn/framework/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(areas.map(({ id }) => `/learn/framework/${id}`));
  });

  it(
    'shows every area with its competences and where each comes from, fits a phone, breaks no rule of axe',
    long,
    async () => {
      const { page } = await app.newcomer();
      await visit(page, app.server.url(`/learn/framework/${areas[0]?.id}`));
      const faults: string[] = [];
      for (const [index, area] of areas.entries()) {
        const heading = page.getByRole('heading', { level: 1 });
        await heading.filter({ hasText: new RegExp(`^${area.number.text}\\s`, 'u') }).waitFor();
        const items = await page.getByRole('main').getByRole('listitem').allInnerTexts();
        for (const { id, provenance } of area.competences) {
          const own = items.filter((item) => new RegExp(`(^|\\n)${id}\\s`, 'u').test(item));
          expect(own, id).toHaveLength(1);
          expect(own[0], id).toContain(words[provenance]);
          expect(own[0]?.length, id).toBeGreaterThan(40);
        }
        const found = [...(await widerThanWindow(page)), ...(await axeFaults(page))];
        faults.push(...found.map((fault) => `${area.id}: ${fault}`));
        if (index < areas.length - 1) await page.getByRole('link', { name: /^Next area/u }).click();
      }
      expect(faults).toEqual([]);
    },
  );

  it('opens one area by its address, and one competence of it', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/learn/framework/3.2'));
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '3.2' }).waitFor();
    for (const part of ['What it can look like', 'Ask yourself', 'Watch out for', 'Where this comes from']) {
      await page.getByRole('heading', { name: part }).waitFor();
    }
    await page.getByRole('link', { name: 'Say how I see myself now' }).click();
    await page.getByRole('radiogroup', { name: 'How I see myself now' }).waitFor();
    await visit(page, app.server.url('/learn/framework/3.2#c-3.2.5'));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('c-3.2.5');
    expect(await page.locator('[id="c-3.2.5"]').boundingBox()).toMatchObject({
      y: expect.toSatisfy((top: number) => top > 0 && top < 300, 'near the top') as number,
    });
  });

  it('says in one tap where an area comes from and who disagrees', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/learn/framework/4.A'));
    await page.getByRole('link', { name: 'Where this comes from, and who disagrees' }).click();
    await page.getByRole('link', { name: 'Who says what, and why' }).click();
    await page.getByRole('heading', { name: 'The framework is contested' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contested');
  });

  it.each([
    '/learn/framework/3.99',
    '/learn/units/9.9',
    '/growth/areas/10.1',
    '/no/such/page',
    '/learn/framework/3.2/more',
  ])('has a friendly page for %s', async (address) => {
    const { page } = owner;
    await visit(page, app.server.url(address));
    await arriveAt(page, 'There is no page here');
    await sees(page, 'Nothing of yours is lost.');
    await page.getByRole('link', { name: 'Go to Today' }).click();
    await page.getByRole('link', { name: 'Write', exact: true }).waitFor();
    expect(await mainBar(page).count()).toBe(1);
  });
});
