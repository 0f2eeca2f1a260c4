import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { useApp, useOwner } from '../support/app.ts';
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

const app = useApp();
const owner = useOwner(app);

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

  it('shows every competence of every area as a list item with where it comes from', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/learn/framework'));
    for (const area of areas) {
      await page.locator(`a[href$="/learn/framework/${area.id}"]`).click();
      await page.getByRole('heading', { level: 1 }).filter({ hasText: area.number.text }).waitFor();
      const items = await page.getByRole('main').getByRole('listitem').allInnerTexts();
      for (const { id, provenance } of area.competences) {
        const own = items.filter((item) => new RegExp(`(^|\\s)${id}(\\s|$)`, 'u').test(item));
        expect(own, id).toHaveLength(1);
        expect(own[0], id).toContain(words[provenance]);
        expect(own[0]?.length, id).toBeGreaterThan(40);
      }
      await page.getByRole('main').getByRole('link', { name: 'The framework' }).first().click();
      await arriveAt(page, 'The framework');
    }
  });

  it('opens one area by its address', async () => {
    const { page } = owner;
    await visit(page, app.server.url('/learn/framework/3.2'));
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '3.2' }).waitFor();
    for (const part of ['What it can look like', 'Ask yourself', 'Watch out for', 'Where this comes from']) {
      await page.getByRole('heading', { name: part }).waitFor();
    }
    await page.getByRole('link', { name: 'Say how I see myself now' }).click();
    await page.getByRole('radiogroup', { name: 'How I see myself now' }).waitFor();
  });

  it.each(['/learn/framework/3.99', '/growth/areas/10.1', '/no/such/page', '/learn/framework/3.2/more'])(
    'has a friendly page for %s',
    async (address) => {
      const { page } = owner;
      await visit(page, app.server.url(address));
      await arriveAt(page, 'There is no page here');
      await sees(page, 'Nothing of yours is lost.');
      await page.getByRole('link', { name: 'Go to Today' }).click();
      await page.getByRole('link', { name: 'Write', exact: true }).waitFor();
      expect(await mainBar(page).count()).toBe(1);
    },
  );
});
