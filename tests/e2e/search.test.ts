import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { desk, phone, useApp } from '../support/app.ts';
import { axeFaults } from '../support/axe.ts';
import { installed } from '../support/install.ts';
import { landmarks, tooSmallToTap, widerThanWindow } from '../support/layout.ts';
import { arriveAt, eventually, sees, visit } from '../support/screens.ts';

const app = useApp({ serviceWorkers: 'block' });
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const results = (page: Page) => page.getByRole('search').getByRole('heading', { level: 2 });

async function openSearch(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await arriveAt(page, 'Search');
}

describe('the search', () => {
  it('finds, opens and comes back to its place with no signal', async () => {
    const { page } = await app.owner({ serviceWorkers: 'allow' });
    await installed(page);
    await app.server.stop();
    onTestFinished(() => app.server.start());
    await openSearch(page);
    await eventually(() => box(page).evaluate((found) => found === document.activeElement)).toBe(true);
    await page.keyboard.type('safegarding');
    await eventually(() => results(page).first().innerText()).toMatch(/safeguarding/iu);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('listening to people');
    await sees(page.getByRole('status'), /^\d+ results$/u);
    await page.keyboard.press('Enter');
    await page.mouse.wheel(0, 1200);
    const tenth = results(page).nth(9).getByRole('link');
    await tenth.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const name = await tenth.innerText();
    expect(before).toBeGreaterThan(0);
    await tenth.click();
    await page.waitForURL(/\/learn\//u);
    await page.locator('html[data-ready]').waitFor();
    expect(page.url()).not.toContain('listening');
    await page.goBack();
    await arriveAt(page, 'Search');
    expect(await box(page).inputValue()).toBe('listening to people');
    await eventually(() => page.evaluate(() => scrollY)).toBe(before);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe(name);
  });

  it('keeps what was typed nowhere: a reload has forgotten it', async () => {
    const { page } = await app.owner();
    await openSearch(page);
    await box(page).fill('xylophone');
    await sees(page, 'No page has these words. Try one word, or a plainer one.');
    const kept = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        document.title,
        history.state,
        Object.entries(localStorage),
        Object.entries(sessionStorage),
      ]),
    );
    expect(kept).toContain('Search - Peer Pocketbook');
    expect(kept).not.toContain('xylophone');
    await page.reload();
    await arriveAt(page, 'Search');
    expect(await box(page).inputValue()).toBe('');
  });

  it('opens before the first run, and leads into what it found', async () => {
    const { page } = await app.newcomer();
    await visit(page, app.server.url('/search'));
    await box(page).fill('3.2.4');
    await results(page).first().getByRole('link').click();
    await page.waitForURL(/\/learn\/framework\/3\.2#c-3\.2\.4$/u);
    const competence = page.locator('[id="c-3.2.4"]');
    await eventually(() =>
      competence.evaluate((found) => {
        const { top, bottom } = found.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
  });

  it('breaks no rule of axe, empty, with results, with the way to help and with none, and fits its window', async () => {
    const { page } = await app.owner();
    await openSearch(page);
    const faults: string[] = [];
    for (const words of ['', 'carers', 'tell someone about suicide', 'zzzzzz']) {
      await box(page).fill(words);
      if (words) await sees(page.getByRole('status'), /results/u);
      faults.push(...(await landmarks(page)), ...(await tooSmallToTap(page)));
      for (const [viewport, colorScheme] of [
        [phone, 'light'],
        [desk, 'dark'],
        [{ width: 320, height: 640 }, 'dark'],
      ] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        faults.push(...(await widerThanWindow(page)), ...(await axeFaults(page)));
      }
      await page.setViewportSize(phone);
    }
    expect(faults).toEqual([]);
  });
});
