/**
 * The first words, laid into index.html at build: the name, what is happening, the help numbers, and what to do where the
 * app does not start. Someone without JavaScript, or with a broken build, keeps seeing them. Made from the en-GB words,
 * never typed twice. src/main.tsx shows the second part where the app fails.
 */

import { helpList, html, readWords, topBar } from './plain-page.ts';

/** The inside of the root element, as HTML. `base`: the folder of the app, for addresses that hold on every screen. */
export function startWords(root: string, base: string): string {
  const start = readWords(root, 'start') as {
    readonly opening: string;
    readonly noScript: string;
    readonly noScriptWay: string;
    readonly failed: string;
    readonly failedWhat: string;
    readonly failedNext: string;
    readonly retry: string;
    readonly backup: string;
    readonly newest: string;
    readonly help: string;
  };
  const rescue = html(`${base}rescue.html`);
  const way = (look: string, address: string, words: string) =>
    `<a class="button button-${look}" href="${address}">${html(words)}</a>`;
  return [
    topBar(root),
    '<main class="first">',
    '<div class="first-opening">',
    `<h1>${html(start.opening)}</h1>`,
    `<p class="first-wait">${html(start.noScript)} <a href="${rescue}">${html(start.noScriptWay)}</a></p>`,
    '</div>',
    '<div class="first-failed">',
    `<h1>${html(start.failed)}</h1>`,
    `<p role="alert">${html(start.failedWhat)}</p>`,
    `<p>${html(start.failedNext)}</p>`,
    '<p class="actions">',
    way('primary', html(base), start.retry),
    way('plain', rescue, start.backup),
    way('plain', `${rescue}#newest`, start.newest),
    '</p>',
    '</div>',
    helpList(root, start.help),
    '</main>',
  ].join('');
}
