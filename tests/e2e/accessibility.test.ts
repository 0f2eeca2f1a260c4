import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { desk, phone, useApp, useOwner } from '../support/app.ts';
import { axeFaults } from '../support/axe.ts';
import { box, isSaved } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { landmarks, tooSmallToTap, widerThanWindow } from '../support/layout.ts';
import { arriveAt, sees, visit } from '../support/screens.ts';
import { tour, writeOneOfEverything } from '../support/tour.ts';

const app = useApp();
const owner = useOwner(app);

describe('every screen, with all that opens on it', () => {
  const faults = {
    rules: [] as string[],
    width: [] as string[],
    taps: [] as string[],
    landmarks: [] as string[],
  };

  beforeAll(async () => {
    const { page } = owner;
    const kept = await writeOneOfEverything(page);
    await tour(page, app.server.url, kept, async (where) => {
      const note = (kind: keyof typeof faults, found: string[], how = '') =>
        faults[kind].push(...found.map((fault) => `${where}${how}: ${fault}`));
      note('landmarks', await landmarks(page));
      note('taps', await tooSmallToTap(page));
      // The page is the same in the light and the dark, so one of them gets the rules of colour alone.
      for (const { size, viewport, whole, colour } of [
        { size: 'phone', viewport: phone, whole: 'light', colour: 'dark' },
        { size: 'desk', viewport: desk, whole: 'dark', colour: 'light' },
      ] as const) {
        await page.setViewportSize(viewport);
        note('width', await widerThanWindow(page), ` on a ${size}`);
        await page.emulateMedia({ colorScheme: whole });
        note('rules', await axeFaults(page), ` on a ${size}, ${whole}`);
        await page.emulateMedia({ colorScheme: colour });
        note('rules', await axeFaults(page, 'colours'), ` on a ${size}, ${colour}`);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      note('width', await widerThanWindow(page), ' at 320 px');
      await page.setViewportSize(phone);
      await withTextAt(page, '200%', async () =>
        note('width', await widerThanWindow(page), ' with text at 200 %'),
      );
    });
  }, 180_000);

  it('breaks no rule of axe, on a phone and a desk, light and dark', () => expect(faults.rules).toEqual([]));
  it('needs no sideways scrolling, at 320 px and with text at 200 % either', () =>
    expect(faults.width).toEqual([]));
  it('has nothing to tap that is smaller than 44 px', () => expect(faults.taps).toEqual([]));
  it('has one first heading and one main part', () => expect(faults.landmarks).toEqual([]));
});

describe('the first run', () => {
  it('breaks no rule of axe, and is passed by the keyboard alone up to a saved entry', async () => {
    const { page } = await app.newcomer();
    await visit(page, app.server.url('/'));
    const faults: string[] = [];
    for (const [heading, button] of [
      ['Welcome', 'Get started'],
      ['Whose phone is this?', 'Mine'],
      ['Put it on your home screen', 'Not now'],
      ['Set a lock', 'Not now'],
    ] as const) {
      await arriveAt(page, heading);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        faults.push(...(await axeFaults(page)), ...(await landmarks(page)), ...(await tooSmallToTap(page)));
      }
      await tabTo(page, button);
      await page.keyboard.press('Enter');
    }
    expect(faults).toEqual([]);
    await sees(page, 'Kept on this phone only');
    await tabTo(page, 'Write');
    await page.keyboard.press('Enter');
    await box(page, 'What happened?').waitFor();
    await page.keyboard.type('Written without a mouse.');
    await isSaved(page);
    await tabTo(page, 'Done');
    await page.keyboard.press('Enter');
    await sees(page, 'You can leave it here.');
    await tabTo(page, 'All entries');
    await page.keyboard.press('Enter');
    await sees(page, 'Written without a mouse.');
  });

  it('moves nothing while the app takes over, at the first opening and at later ones', async () => {
    const open = async (viewport: typeof phone) => {
      const { context, page } = await app.newcomer({ viewport });
      await context.addInitScript(watchShifts);
      await visit(page, app.server.url('/'));
      expect(await shifts(page), 'Welcome').toEqual([]);
      await passFirstRun(page);
      for (const address of ['/', '/reflect/new', '/learn/framework/3.2', '/help-now']) {
        await visit(page, app.server.url(address));
        expect(await shifts(page), `${address} at ${viewport.width} px`).toEqual([]);
      }
    };
    await Promise.all([phone, desk].map(open));
  });
});

/** Presses Tab until this is where the focus is; every stop on the way must show that it has it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement: at } = document;
      const { outlineStyle, outlineWidth } = getComputedStyle(at ?? document.body);
      return {
        name: at?.getAttribute('aria-label') ?? at?.textContent.trim() ?? '',
        shown: outlineStyle !== 'none' && outlineWidth !== '0px',
      };
    });
    if (stop.name !== '' && !stop.shown) expect(stop, 'the focus is shown').toEqual({ ...stop, shown: true });
    if (stop.name === name) return;
  }
  throw new Error(`No way to ${name} by the keyboard`);
}

async function withTextAt(page: Page, size: string, look: () => Promise<unknown>): Promise<void> {
  const set = (to: string) =>
    page.evaluate((value) => void (document.documentElement.style.fontSize = value), to);
  await set(`calc(${size} * 1.125)`);
  await look();
  await set('');
}

/** Runs in the page before its own code. */
function watchShifts(): void {
  const found: string[] = [];
  Object.assign(globalThis, { found });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node?: Element }[];
    })[]) {
      if (!entry.hadRecentInput)
        found.push(`${entry.value}: ${entry.sources.map(({ node }) => node?.nodeName).join()}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved so far, once two more frames have been drawn. */
function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((globalThis as unknown as { found: string[] }).found)),
        ),
      ),
  );
}
