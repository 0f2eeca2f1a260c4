/** What the eye and the thumb need of a screen, measured. Every fault is a sentence. */

import type { Page } from 'playwright-core';

/** Faults where the page is wider than its window, with what sticks out. */
export function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.querySelectorAll('body *')]
      .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth)
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 20)}`);
    return [`${scrollWidth} px wide in ${clientWidth}: ${widest.slice(-3).join(', ')}`];
  });
}

/** Faults where something to tap is smaller than 44 px; a link inside a sentence is as high as its line. */
export function tooSmallToTap(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 44;
    const inSentence = (element: Element) =>
      element.tagName === 'A' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node !== element && node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    /** A radio or checkbox is tapped by its row. */
    const tapped = (element: Element) => {
      if (!(element instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(element.type))
        return element;
      return element.closest('label') ?? element.parentElement ?? element;
    };
    const dialog = document.querySelector('dialog[open]');
    return [...(dialog ?? document).querySelectorAll('a[href], button, input, textarea, select, summary')]
      .filter(
        (element) => element.checkVisibility() && !inSentence(element) && !element.classList.contains('skip'),
      )
      .map((element) => ({ element, box: tapped(element).getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < least - 0.5)
      .map(({ element, box }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent;
        return `${element.tagName} ${name.trim().slice(0, 40)}: ${Math.round(box.width)} × ${Math.round(box.height)}`;
      });
  });
}

/** Faults where there is not one heading of the first level and one main part. */
export async function landmarks(page: Page): Promise<string[]> {
  const [headings, mains] = await Promise.all([page.locator('h1').count(), page.locator('main').count()]);
  return headings === 1 && mains === 1 ? [] : [`${headings} h1 and ${mains} main`];
}
