/** WebKitGTK through WebKitWebDriver, spoken to as the W3C's WebDriver says, on a screen that nobody sees. */

import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { callOf, type Engine } from './engine.ts';
import { startGroup, until, type ProcessGroup } from './process-group.ts';

const launcher = fileURLToPath(new URL('webkit-browser.py', import.meta.url));
/** Every request has an end, in milliseconds: a command that hangs is silent. */
const patience = 40_000;

export const webkit: Engine = {
  name: 'WebKitGTK',
  sessionFiles: null,
  async open({ profile, downloads }) {
    const port = await freePort();
    const group = startGroup('/usr/bin/WebKitWebDriver', [`--port=${port}`], {
      DISPLAY: await screen(),
      WEBKIT_PROFILE: profile,
      WEBKIT_DOWNLOADS: downloads,
      // Whatever else it keeps is searched too.
      XDG_DATA_HOME: `${profile}/xdg-data`,
      XDG_CACHE_HOME: `${profile}/xdg-cache`,
      XDG_CONFIG_HOME: `${profile}/xdg-config`,
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    });
    const call = async (
      method: 'GET' | 'POST' | 'DELETE',
      path: string,
      body: object = {},
    ): Promise<unknown> => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        signal: AbortSignal.timeout(patience),
        ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
      });
      const { value } = (await answer.json()) as { value: unknown };
      if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
      return value;
    };
    try {
      await until('WebKitWebDriver', () => call('GET', '/status').catch(() => undefined));
      const browserOptions = { binary: '/usr/bin/python3', args: [launcher] };
      const { sessionId } = (await call('POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
      })) as { sessionId: string };
      const session = `/session/${sessionId}`;
      const elementOf = async (selector: string) => {
        const found = await call('POST', `${session}/element`, { using: 'css selector', value: selector });
        return `${session}/element/${Object.values(found as Record<string, string>)[0]}`;
      };
      return {
        async goTo(url) {
          await call('POST', `${session}/url`, { url });
        },
        async run(inPage, argument) {
          const script = `const done = arguments[arguments.length - 1];
            (async () => ${callOf(inPage, argument)})().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
          const answer = await call('POST', `${session}/execute/async`, { script, args: [] });
          const { value, error } = answer as { value: never; error?: string };
          if (error !== undefined) throw new Error(error);
          return value;
        },
        async click(selector) {
          await call('POST', `${await elementOf(selector)}/click`);
        },
        async type(selector, text) {
          await call('POST', `${await elementOf(selector)}/value`, { text });
        },
        async quit() {
          await call('DELETE', `${session}/window`);
          group.tell('SIGTERM');
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

let xvfb: { group: ProcessGroup; display: Promise<string> } | undefined;

/** One screen for all windows of a file. It says its number where we hear it. */
function screen(): Promise<string> {
  if (!xvfb) {
    const group = startGroup('/usr/bin/Xvfb', [
      '-displayfd',
      '2',
      '-screen',
      '0',
      '1280x900x24',
      '-nolisten',
      'tcp',
    ]);
    const display = until('Xvfb', () => /^(\d+)\n/mu.exec(group.said())?.[1]).then((number) => `:${number}`);
    xvfb = { group, display };
  }
  return xvfb.display;
}

/** Takes the screen away. */
export function useScreen(): void {
  afterAll(async () => {
    xvfb?.group.tell('SIGTERM');
    await xvfb?.group.ended;
    xvfb = undefined;
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
