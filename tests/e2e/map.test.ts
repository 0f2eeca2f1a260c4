import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { desk, phone, useApp, useOwner } from '../support/app.ts';
import { axeFaults } from '../support/axe.ts';
import { widerThanWindow } from '../support/layout.ts';
import { arriveAt, eventually, visit } from '../support/screens.ts';

const app = useApp({ serviceWorkers: 'block' });
const owner = useOwner(app);
const map = (page: Page) => page.getByRole('navigation', { name: 'Map of the nine domains' });

interface Focus {
  name: string;
  shown: boolean;
  /** Wholly inside the window, and above the bar. */
  seen: boolean;
}

/** Where the keyboard is. */
function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const bar = document.querySelector('.nav')?.getBoundingClientRect();
    const floor = bar && bar.top > 0 ? bar.top : innerHeight;
    return {
      name: (at.getAttribute('aria-label') ?? at.textContent).trim(),
      shown: outlineStyle !== 'none' && outlineWidth !== '0px',
      seen: box.left >= -0.5 && box.right <= innerWidth + 0.5 && box.top >= -0.5 && box.bottom <= floor + 0.5,
    };
  });
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await focus(page);
    if (!name.test(at.name)) continue;
    expect(at).toEqual({ ...at, shown: true });
    return;
  }
  throw new Error(`No way to ${String(name)} by the keyboard`);
}

describe('the competence map on a phone', () => {
  beforeEach(async () => {
    await owner.page.setViewportSize(phone);
    await visit(owner.page, app.server.url('/learn'));
    await map(owner.page).waitFor();
  });

  it('brings every place into sight by the keyboard alone, and opens one with Enter', async () => {
    const { page } = owner;
    await tabTo(page, /^1 Values/u);
    const names: string[] = [];
    for (let place = 0; place < 43; place += 1) {
      const at = await focus(page);
      names.push(at.name);
      expect(at).toEqual({ name: at.name, shown: true, seen: true });
      await page.keyboard.press('ArrowRight');
    }
    expect(new Set(names).size).toBe(43);
    expect(await widerThanWindow(page)).toEqual([]);
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // A domain remembers where in it one was last.
    expect((await focus(page)).name).toMatch(/^3\.6 /u);
    for (let back = 0; back < 4; back += 1) await page.keyboard.press('ArrowLeft');
    expect((await focus(page)).name).toMatch(/^3\.2 /u);
    await page.keyboard.press('Enter');
    await arriveAt(page, /^3\.2 /u);
  });

  it('can be passed over with one key', async () => {
    const { page } = owner;
    await tabTo(page, /^Skip the map$/u);
    await page.keyboard.press('Enter');
    await eventually(async () => (await focus(page)).name).toMatch(/^This drawing is ours/u);
    await page.keyboard.press('Tab');
    const inMap = await map(page).evaluate((nav) => nav.contains(document.activeElement));
    expect(inMap).toBe(false);
  });

  it('moves sideways by itself, and lets the page move up and down', async () => {
    const { page } = owner;
    const box = (await map(page).boundingBox())!;
    await page.mouse.move(180, Math.min(box.y + 60, 600));
    const moved = () =>
      page.evaluate(() => ({
        page: Math.round(scrollY),
        map: Math.round(document.querySelector('.map-window')?.scrollLeft ?? 0),
        inMap: Math.round(document.querySelector('.map-window')?.scrollTop ?? 0),
      }));
    const before = await moved();
    await page.mouse.wheel(200, 0);
    await eventually(async () => (await moved()).map).toBeGreaterThan(before.map + 100);
    await page.mouse.wheel(0, 200);
    await eventually(async () => (await moved()).page).toBeGreaterThan(before.page + 100);
    expect((await moved()).inMap).toBe(0);
  });

  it('has its words inside their boxes and targets of 44 px, at every size, and the page stays as wide', async () => {
    const { page } = owner;
    const tooLong = () =>
      page
        .locator('.map-at')
        .evaluateAll((all) =>
          all
            .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
            .map(({ textContent }) => textContent),
        );
    const tooSmall = () =>
      page.locator('.map a:not(.skip), .map button').evaluateAll((all) =>
        all
          .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => Math.min(box.width, box.height) < 43.5)
          .map(({ name }) => name),
      );
    for (const press of [null, 'Larger', 'Larger', 'Smaller', 'Smaller', 'Smaller']) {
      if (press) await page.getByRole('button', { name: press, exact: true }).click();
      expect(await tooLong(), String(press)).toEqual([]);
      expect(await tooSmall(), String(press)).toEqual([]);
      expect(await widerThanWindow(page), String(press)).toEqual([]);
    }
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Larger', exact: true }).click();
    const size = () =>
      map(page)
        .getByRole('link')
        .first()
        .evaluate((link) => Number.parseFloat(getComputedStyle(link).fontSize));
    expect(await size()).toBeGreaterThanOrEqual(12);
    await page.evaluate(() => void (document.documentElement.style.fontSize = '225%'));
    expect(await size()).toBeGreaterThanOrEqual(24);
    expect(await tooLong()).toEqual([]);
    expect(await widerThanWindow(page)).toEqual([]);
  });

  it('is whole in one view on a desk, and where one left it when one comes back', async () => {
    const { page } = owner;
    await page.locator('.map-window').evaluate((frame) => void (frame.scrollLeft = 400));
    // Not by a real click, before which the browser would bring the link into sight and move the map.
    await map(page)
      .getByRole('link', { name: /^5\.1 /u })
      .dispatchEvent('click');
    await arriveAt(page, /^5\.1 /u);
    await page.goBack();
    await map(page).waitFor();
    await eventually(() =>
      page.locator('.map-window').evaluate((frame) => Math.round(frame.scrollLeft)),
    ).toBe(400);
    await page.setViewportSize(desk);
    const fits = await page
      .locator('.map-window')
      .evaluate((frame) => frame.scrollWidth <= frame.clientWidth);
    expect(fits).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
  });
});
