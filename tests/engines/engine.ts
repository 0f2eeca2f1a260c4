/** What the tests need of a browser, whichever it is: a page, a person's hands, an end by quitting and by kill -9. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Engine {
  readonly name: string;
  /** The folder of its profile where it keeps what stands in the fields of open pages; null where it keeps none. */
  readonly sessionFiles: string | null;
  /** Starts it on a folder of its own, with one empty page. Files that it saves come to `downloads`. */
  open(place: EnginePlace): Promise<OpenEngine>;
}

export interface EnginePlace {
  profile: string;
  downloads: string;
}

export interface OpenEngine {
  goTo(url: string): Promise<void>;
  /** Runs a function in the page: it sees nothing but what it is given, and answers in JSON. */
  run<A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Clicks the element of a selector, as a mouse does. */
  click(selector: string): Promise<void>;
  /** Types into the element of a selector, key by key. */
  type(selector: string, text: string): Promise<void>;
  /** Ends it as a person does, and waits until every file is written. */
  quit(): Promise<void>;
  kill9(): Promise<void>;
}

/** A folder for one test, and the browser opened on it as often as wanted. Both are gone when the test ends. */
export function ownPlace(engine: Engine): EnginePlace & { open(): Promise<OpenEngine> } {
  const folder = mkdtempSync(join(tmpdir(), 'pocketbook-engine-'));
  const place = { profile: join(folder, 'profile'), downloads: join(folder, 'downloads') };
  mkdirSync(place.profile);
  mkdirSync(place.downloads);
  const opened: OpenEngine[] = [];
  onTestFinished(async () => {
    await Promise.all(opened.map((one) => one.kill9()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  return {
    ...place,
    async open() {
      const one = await engine.open(place);
      opened.push(one);
      return one;
    },
  };
}

/** The source of a call, to be evaluated in the page. */
export function callOf<A>(inPage: (argument: A) => unknown, argument: A): string {
  return `(${String(inPage)})(${JSON.stringify(argument)})`;
}
