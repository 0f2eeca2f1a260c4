/** What stands in rescue.html before its script runs, and after it: made from the en-GB words, never typed twice. */

import { helpList, html, readWords, topBar } from './plain-page.ts';

/** The inside of the body, as HTML. */
export function rescueWords(root: string): string {
  const { page } = readWords(root, 'rescue') as {
    readonly page: { readonly heading: string; readonly what: string; readonly noScript: string };
  };
  const { help } = readWords(root, 'start') as { readonly help: string };
  return [
    topBar(root),
    '<main class="first">',
    `<h1>${html(page.heading)}</h1>`,
    `<p>${html(page.what)}</p>`,
    `<div id="rescue"><p class="first-wait">${html(page.noScript)}</p></div>`,
    helpList(root, help),
    '</main>',
  ].join('');
}

/** The name of the page. */
export function rescueTitle(root: string): string {
  return html((readWords(root, 'rescue') as { readonly page: { readonly title: string } }).page.title);
}
