/** axe-core in the page, put there by the debugger, which the page's own strict policy does not stop. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Every rule of WCAG at A and AA, and axe's best practices. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the colours of a theme can break. */
const colours = ['color-contrast', 'link-in-text-block'];

/** Faults as 'rule: the element, what to do'; none on an accessible screen. */
export async function axeFaults(
  page: Page,
  rules: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) {
    const debug = await page.context().newCDPSession(page);
    await debug.send('Runtime.evaluate', { expression: `${source};0` });
    await debug.detach();
  }
  const options: RunOptions = {
    runOnly: rules === 'colours' ? colours : everything,
    resultTypes: ['violations'],
  };
  return page.evaluate(async (chosen) => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    for (const moving of document.getAnimations()) moving.finish();
    const { violations } = await axe.run(chosen);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    );
  }, options);
}
