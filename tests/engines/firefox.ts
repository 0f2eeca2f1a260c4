/** Firefox ESR over WebDriver BiDi. */

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'puppeteer-core';
import { callOf, type Engine } from './engine.ts';
import { startGroup, until } from './process-group.ts';

const program = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

const preferences = (downloads: string) => ({
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'services.settings.server': 'data:,none',
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  // The answer to persist(): else it waits for a prompt that nobody sees.
  'permissions.default.persistent-storage': 1,
  // Session files are written as for anybody, only sooner; after a kill the old tabs are not opened by themselves.
  'browser.sessionstore.interval': 500,
  'browser.sessionstore.interval.idle': 500,
  'browser.sessionstore.max_resumed_crashes': 0,
  'toolkit.startup.max_resumed_crashes': -1,
});

export const firefox: Engine = {
  name: 'Firefox ESR',
  sessionFiles: 'sessionstore-backups',
  async open({ profile, downloads }) {
    for (const left of ['lock', '.parentlock']) rmSync(join(profile, left), { force: true });
    writeFileSync(
      join(profile, 'user.js'),
      Object.entries(preferences(downloads))
        .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
        .join('\n'),
    );
    const group = startGroup(
      program,
      ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
      { MOZ_CRASHREPORTER_DISABLE: '1' },
    );
    try {
      const address = await until('Firefox', () => /BiDi listening on (ws:\/\/\S+)/u.exec(group.said())?.[1]);
      const browser = await connect({
        browserWSEndpoint: `${address}/session`,
        protocol: 'webDriverBiDi',
        defaultViewport: null,
      });
      const page = await browser.newPage();
      return {
        async goTo(url) {
          await page.goto(url);
        },
        run: (inPage, argument) => page.evaluate(callOf(inPage, argument)) as Promise<never>,
        click: (selector) => page.click(selector),
        type: (selector, text) => page.type(selector, text),
        async quit() {
          await browser.close();
          await group.ended;
        },
        kill9: group.kill9,
      };
    } catch (error) {
      await group.kill9();
      throw error;
    }
  },
};
