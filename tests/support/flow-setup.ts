/** What the flow tests need of a browser that jsdom lacks, and a console that must stay silent. */

import { afterEach, beforeEach, expect, vi } from 'vitest';
import { cleanup, configure } from '@testing-library/react';
import { version } from '../../package.json';

Object.assign(globalThis, {
  // Put in by the build.
  __APP_VERSION__: version,
  // A browser in which boxes do not grow by themselves.
  CSS: { supports: () => false },
});
document.documentElement.lang = 'en-GB';

HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
window.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// Real cryptography and lazy screens on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });
configure({
  asyncUtilTimeout: 15_000,
  // What was looked for, and the words on the screen; the whole tree helps nobody.
  getElementError(message) {
    const error = new Error(
      `${message?.split('\n')[0] ?? ''}\n\nOn the screen: ${document.body.textContent}`,
    );
    error.name = 'NotOnTheScreen';
    return error;
  },
});

const said: unknown[][] = [];

beforeEach(() => {
  said.length = 0;
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words));
  }
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});
