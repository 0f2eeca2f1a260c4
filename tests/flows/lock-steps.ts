/** The steps to a lock, as one goes through them. */

import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { enter, press, seeHeading } from './steps.ts';

/** Puts this text into the field with this label: passphrases have no role to be found by. */
export async function typeInto(user: UserEvent, label: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await enter(user, field, text);
}

interface OnTheWay {
  /** When the code is shown, and when its words are asked for. */
  atCode?: () => Promise<void>;
  atAskBack?: () => Promise<void>;
}

/** From the first page to the tap after which the app does its part, whatever comes of it; the code that was shown. */
export async function lockSteps(user: UserEvent, chosen: string, on: OnTheWay = {}): Promise<string> {
  await typeInto(user, 'Passphrase', chosen);
  await typeInto(user, 'Passphrase again', chosen);
  await press(user, 'Next');
  await seeHeading('Your recovery code');
  await on.atCode?.();
  const list = await screen.findByRole('list', { name: 'Your recovery code' });
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(12));
  const code = within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  await press(user, 'I have kept them');
  await screen.findAllByLabelText(/^Word \d+$/u);
  await on.atAskBack?.();
  for (const field of screen.getAllByLabelText(/^Word \d+$/u)) {
    const label = document.querySelector(`label[for="${field.id}"]`)?.textContent ?? '';
    await enter(user, field, code[Number(/\d+/u.exec(label)?.[0]) - 1] ?? '');
  }
  await press(user, 'Check');
  return code.join(' ');
}
