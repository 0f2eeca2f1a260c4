/** What a person sees and does on a screen, for all flows. */

import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { expect } from 'vitest';

const beginning = (name: string) => new RegExp(`^${name.replace(/[?]/gu, '\\$&')}`, 'u');

/** A text box whose name begins so. Throws when there is none, or more than one. */
export function box(name: string): HTMLElement {
  return screen.getByRole('textbox', { name: beginning(name) });
}

/** Waits for such a box to hold this. */
export async function seeWritten(name: string, text: string): Promise<void> {
  await waitFor(() => expect(box(name)).toHaveProperty('value', text));
}

/** Puts this text in the place of what is there. */
export async function write(user: UserEvent, name: string, text: string): Promise<void> {
  const found = await screen.findByRole('textbox', { name: beginning(name) });
  await user.clear(found);
  await enter(user, found, text);
}

/**
 * Adds this text to a field: all but its end at once, as a phone's keyboard or the clipboard puts in whole words, and
 * the last letter by its key. A flow that is about typing itself types every letter.
 */
export async function enter(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  const letters = Array.from(text);
  const last = letters.pop() ?? '';
  await user.click(field);
  if (letters.length > 0) await user.paste(letters.join(''));
  await user.keyboard(last.replace(/[[{]/u, '$&$&'));
}

/** Presses a button when it is there. */
export async function press(user: UserEvent, name: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name }));
}

/** Follows a link when it is there. */
export async function follow(user: UserEvent, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('link', { name }));
}

/** The focus comes a moment after the screen. */
export async function seeFocusOn(find: () => HTMLElement | undefined): Promise<void> {
  await waitFor(() => expect(document.activeElement).toBe(find()));
}

export async function seeHeading(name: string | RegExp): Promise<void> {
  await screen.findByRole('heading', { level: 1, name });
}

/** Waits until some status says this: exactly, or as the pattern has it. */
export async function seeStatus(words: string | RegExp): Promise<void> {
  await waitFor(() => {
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    if (!said.some((text) => (typeof words === 'string' ? text === words : words.test(text)))) {
      throw new Error(`No status says ${String(words)}: ${said.join(' | ')}`);
    }
  });
}

export async function seeText(text: string | RegExp): Promise<void> {
  expect(await screen.findByText(text)).toBeTruthy();
}

export function seeNot(text: string | RegExp): void {
  expect(screen.queryByText(text)).toBeNull();
}

/** The screen as text. */
export function allText(): string {
  return screen.getByRole('main').textContent;
}

/** The dialog that is open; one alone may be. */
export function dialog() {
  return within(screen.getByRole('dialog'));
}

/** What a screen must be for everyone. Colours are left to the tests in a browser: jsdom draws nothing. */
export async function expectAccessible(): Promise<void> {
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(screen.getAllByRole('main')).toHaveLength(1);
  for (const field of document.querySelectorAll('input, textarea, select')) {
    expect(field.getAttribute('autocomplete')).toBe('off');
  }
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
