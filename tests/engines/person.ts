/** A person before any of the browsers, who finds things by their names and waits for what is to be seen. */

import type { OpenEngine } from './engine.ts';
import { until } from './process-group.ts';

export interface Sought {
  role: 'button' | 'link' | 'field' | 'choice' | 'heading';
  /** The whole name, or how it begins and goes on. */
  name: string | RegExp;
  /** A part of the page, as a selector. */
  within?: string;
}

export interface Person {
  readonly engine: OpenEngine;
  /** Opens an address, and waits until its screen is there. */
  visit(url: string): Promise<void>;
  reload(): Promise<void>;
  press(role: Sought['role'], name: string | RegExp, within?: string): Promise<void>;
  write(field: string, text: string): Promise<void>;
  /** What stands in a field, once anything does. Ready to go on at its end. */
  reads(field: string): Promise<string>;
  /** Types on in the field that was written in or read last, key by key. */
  typesOn(text: string): Promise<void>;
  /** Waits until these words stand on the screen, or in a field of it. */
  sees(words: string | RegExp): Promise<void>;
  /** What stands on the screen, fields included. */
  screen(): Promise<string>;
  arrivesAt(heading: string | RegExp): Promise<void>;
  has(sought: Sought): Promise<boolean>;
}

const pointed = '[data-pointed]';

export function aPerson(engine: OpenEngine): Person {
  const has = ({ role, name, within }: Sought) =>
    engine.run(point, { role, name: patternOf(name), within: within ?? null });
  const find = (sought: Sought) =>
    until(`the ${sought.role} ${String(sought.name)}`, async () => (await has(sought)) || undefined);
  const screen = () => engine.run(readScreen, null);
  const ready = () =>
    until('a screen', async () => (await engine.run(isReady, null).catch(() => false)) || undefined);
  return {
    engine,
    has,
    screen,
    async visit(url) {
      await engine.goTo(url);
      await ready();
    },
    async reload() {
      await engine.run(() => {
        delete document.documentElement.dataset['ready'];
        location.reload();
      }, null);
      await ready();
    },
    async press(role, name, within) {
      await find({ role, name, ...(within === undefined ? {} : { within }) });
      await engine.click(pointed);
    },
    async write(field, text) {
      await find({ role: 'field', name: field });
      await engine.click(pointed);
      await engine.type(pointed, text);
      await until(`what was typed into ${field}`, async () =>
        (await engine.run(readPointed, null)).endsWith(text) ? true : undefined,
      );
    },
    async reads(field) {
      await find({ role: 'field', name: field });
      const text = await until(
        `words in ${field}`,
        async () => (await engine.run(readPointed, null)) || undefined,
      );
      await engine.run(goToEnd, null);
      return text;
    },
    typesOn: (text) => engine.type(pointed, text),
    async sees(words) {
      const pattern = new RegExp(patternOf(words, ''), 'mu');
      await until(`the words ${String(words)}`, async () => pattern.test(await screen()) || undefined).catch(
        tellScreen,
      );
    },
    async arrivesAt(heading) {
      await find({ role: 'heading', name: heading }).catch(tellScreen);
    },
  };

  async function tellScreen(error: unknown): Promise<never> {
    throw new Error(`Instead of what was looked for there stood:\n${await screen()}`, { cause: error });
  }
}

function patternOf(name: string | RegExp, edge = '^$'): string {
  if (typeof name !== 'string') return name.source;
  return `${edge.slice(0, 1)}${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}${edge.slice(1)}`;
}

/** Runs in the page. Marks the first thing of this role and name that can be seen; where a dialog is open, in it. */
function point({
  role,
  name,
  within,
}: {
  role: Sought['role'];
  name: string;
  within: string | null;
}): boolean {
  const selectors = {
    button: 'button:not(:disabled)',
    link: 'a[href]',
    field: 'input:not([type=radio], [type=checkbox]), textarea',
    choice: 'input[type=radio], input[type=checkbox]',
    heading: 'h1',
  };
  for (const one of document.querySelectorAll('[data-pointed]')) one.removeAttribute('data-pointed');
  const place = document.querySelector('dialog[open]') ?? document.querySelector(within ?? 'body');
  for (const one of place?.querySelectorAll<HTMLElement>(selectors[role]) ?? []) {
    const label = 'labels' in one && role !== 'button' ? (one as HTMLInputElement).labels?.[0] : undefined;
    const said = label?.textContent ?? one.getAttribute('aria-label') ?? one.textContent;
    const target = role === 'choice' && label ? label : one;
    if (!new RegExp(name, 'u').test(said.replaceAll(/\s+/gu, ' ').trim()) || !target.checkVisibility())
      continue;
    target.setAttribute('data-pointed', '');
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    return true;
  }
  return false;
}

/** Runs in the page. */
function readPointed(): string {
  return document.querySelector<HTMLInputElement>('[data-pointed]')?.value ?? '';
}

/** Runs in the page. */
function goToEnd(): void {
  const field = document.querySelector<HTMLTextAreaElement>('[data-pointed]');
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

/** Runs in the page. */
function readScreen(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map((one) => one.value);
  return [document.body.innerText, ...fields].join('\n');
}

/** Runs in the page. */
function isReady(): boolean {
  return document.documentElement.dataset['ready'] !== undefined;
}
