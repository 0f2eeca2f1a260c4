/** Chromium, as the other browser tests have it. */

import { join } from 'node:path';
import { openBrowser } from '../support/browser.ts';
import { callOf, type Engine } from './engine.ts';

export const chromium: Engine = {
  name: 'Chromium',
  sessionFiles: 'Default/Sessions',
  async open({ profile, downloads }) {
    const own = await openBrowser({ profile });
    const page = await own.context.newPage();
    page.on('download', (download) => void download.saveAs(join(downloads, download.suggestedFilename())));
    return {
      async goTo(url) {
        await page.goto(url);
      },
      run: (inPage, argument) => page.evaluate(callOf(inPage, argument)),
      click: (selector) => page.click(selector),
      type: (selector, text) => page.locator(selector).pressSequentially(text),
      quit: own.quit,
      kill9: own.kill9,
    };
  },
};
