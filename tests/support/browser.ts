/** Debian's Chromium, started by us as a process group of its own, so that it can be killed and started again. */

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  // A page whose window the browser takes for covered draws no frame more, and a click waits for one in vain.
  '--disable-backgrounding-occluded-windows',
  // As on a phone, where they take no room.
  '--hide-scrollbars',
  // Two hidden pages of the browser's own that every new window would load: half of what a window costs.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,AiModeOmniboxEntryPoint',
  '--remote-debugging-port=0',
];
/** How long a browser may take to start, and a person to find what a test looks for, in milliseconds. */
const startPatience = 20_000;
const patience = 10_000;

export interface OwnBrowser {
  readonly browser: Browser;
  /** The profile's own context: what is written in it lies in the profile's files. */
  readonly context: BrowserContext;
  /** Ends every process of it at once, as a dead battery would. */
  kill9(): Promise<void>;
  /** Closes it as a person does. */
  quit(): Promise<void>;
}

export interface BrowserOptions {
  profile: string;
  args?: readonly string[];
  /**
   * True: a page of the profile's own context can be hidden and frozen. Otherwise each is made to believe that it is seen
   * and has the focus, however many there are.
   */
  canHide?: boolean;
}

/** Process groups that live, to be ended if this process ends before its tests have. */
const alive = new Set<number>();
process.once('exit', () => {
  for (const group of alive) killGroup(group);
});

export async function openBrowser({
  profile,
  args = [],
  canHide = false,
}: BrowserOptions): Promise<OwnBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  for (const left of [
    portFile,
    ...['Lock', 'Socket', 'Cookie'].map((part) => join(profile, `Singleton${part}`)),
  ]) {
    rmSync(left, { force: true });
  }
  const child = spawn(program, [...flags, ...args, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill9 = async () => {
    if (child.pid) killGroup(child.pid);
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(child, portFile)}`, {
      noDefaults: canHide,
    });
    const [context] = browser.contexts();
    if (!context) throw new Error('Chromium opened without a context');
    context.setDefaultTimeout(patience);
    const session = await browser.newBrowserCDPSession();
    const quit = async () => {
      // The answer is lost with the connection it would come by.
      void session.send('Browser.close').catch(() => undefined);
      await ended;
    };
    return { browser, context, kill9, quit };
  } catch (error) {
    await kill9();
    throw error;
  }
}

/** A folder for one browser's files. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'pocketbook-profile-'));
}

/** Gives a context the same short patience as the profile's own. */
export async function newContext(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true, ...options });
  context.setDefaultTimeout(patience);
  return context;
}

async function portOf(child: ChildProcess, portFile: string): Promise<string> {
  if (child.pid) alive.add(child.pid);
  child.once('exit', () => child.pid && alive.delete(child.pid));
  const until = Date.now() + startPatience;
  while (Date.now() < until) {
    const [port, path] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port && path) return port;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('Chromium did not start');
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
