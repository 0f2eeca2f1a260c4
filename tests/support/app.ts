/** What most tests begin with: the app served, a browser, and a person who opens it for the first time. */

import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { newContext, newProfile, openBrowser, type BrowserOptions, type OwnBrowser } from './browser.ts';
import { passFirstRun } from './first-run.ts';
import { visit } from './screens.ts';
import { serve, type AppServer } from './server.ts';

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 800 };

export interface App {
  readonly server: AppServer;
  readonly browser: Browser;
  /** An empty browser of somebody's own, on a phone-sized screen unless told otherwise, until it is closed. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Somebody with an empty browser of their own, on a phone-sized screen unless told otherwise. */
  newcomer(options?: BrowserContextOptions): Promise<{ context: BrowserContext; page: Page }>;
  /** The same, past the first run, at Today. */
  owner(options?: BrowserContextOptions): Promise<{ context: BrowserContext; page: Page }>;
}

/**
 * One server and one browser for the tests of a file. Without the app's service worker where the tests are not about it:
 * that saves every newcomer the fetching of all its files.
 */
export function useApp(everyContext: Pick<BrowserContextOptions, 'serviceWorkers'> = {}): App {
  const profile = newProfile();
  let server: AppServer | undefined;
  let own: OwnBrowser | undefined;
  beforeAll(async () => {
    server = await serve();
    own = await openBrowser({ profile });
  });
  afterAll(async () => {
    await own?.kill9();
    await server?.stop();
    rmSync(profile, { recursive: true, force: true });
  });
  const app: App = {
    get server() {
      if (!server) throw new Error('The app is served while tests run');
      return server;
    },
    get browser() {
      if (!own) throw new Error('The browser is open while tests run');
      return own.browser;
    },
    newContext: (options) => newContext(app.browser, { viewport: phone, ...everyContext, ...options }),
    async newcomer(options) {
      const context = await app.newContext(options);
      onTestFinished(() => context.close());
      return { context, page: await context.newPage() };
    },
    async owner(options) {
      const person = await app.newcomer(options);
      await visit(person.page, app.server.url('/'));
      await passFirstRun(person.page);
      return person;
    },
  };
  return app;
}

/** One owner for all tests of a file, who goes on from where the test before left the screen. */
export function useOwner(app: App): { readonly page: Page } {
  let page: Page | undefined;
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    context = await app.newContext();
    page = await context.newPage();
    await visit(page, app.server.url('/'));
    await passFirstRun(page);
  });
  afterAll(() => context?.close());
  return {
    get page() {
      if (!page) throw new Error('The owner is there while tests run');
      return page;
    },
  };
}

/** A browser with its own profile on disk, for tests that kill it or read its files. Gone when the test ends. */
export function ownProfile(): {
  profile: string;
  open: (args?: readonly string[], canHide?: BrowserOptions['canHide']) => Promise<OwnBrowser>;
} {
  const profile = newProfile();
  const opened: OwnBrowser[] = [];
  onTestFinished(async () => {
    await Promise.all(opened.map((one) => one.kill9()));
    rmSync(profile, { recursive: true, force: true });
  });
  return {
    profile,
    async open(args = [], canHide = false) {
      const one = await openBrowser({ profile, args, canHide });
      opened.push(one);
      return one;
    },
  };
}
