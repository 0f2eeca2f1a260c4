/** Finding one's way: opening an address, the rooms of the bar, and waiting for what a person would see. */

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens an address and waits until the app shows its screen. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await ready(page);
}

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor();
}

/** Waits for a screen by its heading. */
export async function arriveAt(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

export const mainBar = (page: Page): Locator => page.getByRole('navigation', { name: 'Main', exact: true });

export type Room = 'Today' | 'Reflect' | 'Learn' | 'Growth' | 'Supervision';

/** Goes to one of the five rooms by the bar. */
export async function enter(page: Page, room: Room): Promise<void> {
  await mainBar(page).getByRole('link', { name: room }).click();
  await arriveAt(
    page,
    { Today: /\d/, Reflect: 'Reflect', Learn: 'Learn', Growth: 'Growth', Supervision: 'Supervision' }[room],
  );
}

export async function enterSettings(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Settings' }).click();
  await arriveAt(page, 'Settings');
}

/** Waits until these words stand on the screen. */
export async function sees(where: Page | Locator, words: string | RegExp): Promise<void> {
  await where.getByText(words).first().waitFor();
}

/** Asserts a value that comes about in its own time. */
export function eventually<T>(find: () => T | Promise<T>) {
  return expect.poll(find, { timeout: 10_000, interval: 50 });
}
