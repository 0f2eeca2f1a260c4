/** Where the focus is when one step takes the place of another without a new address. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { lockSteps, typeInto } from './lock-steps.ts';
import { renderApp } from '../support/render-app.tsx';
import { dialog, press, seeHeading, seeText } from './steps.ts';

const passphrase = 'kettle moss ladder plum';

/** Waits until the focus is on what a person would name so. */
async function seeFocus(role: string, name: string | RegExp): Promise<void> {
  const found = await screen.findByRole(role, { name });
  await waitFor(() => expect(document.activeElement).toBe(found));
}

const heading = (name: string) => seeFocus('heading', name);

describe('the focus goes to the heading, and the page to its top', () => {
  it('at each step of the first run', async () => {
    const { user } = await renderApp({ begun: false });
    await seeHeading('Welcome');
    expect(document.activeElement).toBe(document.body);
    const toTop = vi.spyOn(window, 'scrollTo');
    await press(user, 'Get started');
    await heading('Whose phone is this?');
    expect(toTop).toHaveBeenCalledWith(0, 0);
    await press(user, 'Skip');
    await heading('Reading only, or a lock');
  });

  it('at each stage of setting a lock, of changing the passphrase, and after cancelling', async () => {
    const { user } = await renderApp({ address: '/settings/lock' });
    await press(user, 'Set a lock');
    await heading('Set a lock');
    await press(user, 'Cancel');
    await heading('Lock');
    await press(user, 'Set a lock');
    await lockSteps(user, passphrase, {
      atCode: () => heading('Your recovery code'),
      atAskBack: () => heading('Your recovery code'),
    });
    await heading('The lock is set');
    await press(user, 'Go on');
    await heading('Lock');
    await press(user, 'Change passphrase');
    await typeInto(user, 'Passphrase', passphrase);
    await press(user, 'Go on');
    await heading('Change passphrase');
    await typeInto(user, 'Passphrase', 'four other plain words');
    await typeInto(user, 'Passphrase again', 'four other plain words');
    await press(user, 'Change it');
    await heading('Lock');
    await seeText('Your passphrase is changed.');
  });

  it('when the private side is hidden, and stays at the button where that is not ended', async () => {
    const { user } = await renderApp({ address: '/settings/lock' });
    await press(user, 'Set a lock');
    await lockSteps(user, passphrase);
    await press(user, 'Go on');
    await press(user, 'Hide my private side');
    await heading('For supervision');
    await press(user, 'Show everything');
    await press(user, 'Cancel');
    await seeFocus('button', 'Show everything');
  });

  it('at the steps of a move to another job', async () => {
    const { user } = await renderApp({ address: '/settings/moving-on' });
    await seeHeading('Moving on');
    await press(user, 'Next');
    await heading('Take out what is not yours to take');
    await press(user, 'Next');
    await heading('What your employer may hold already');
  });
});

describe('what is not taken gives the focus back', () => {
  it('to the passphrase, to the words of a code, to two that differ', async () => {
    const { user } = await renderApp({ address: '/settings/lock' });
    await press(user, 'Set a lock');
    await typeInto(user, 'Passphrase', passphrase);
    await press(user, 'Next');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Passphrase again')));
    await lockSteps(user, passphrase, {
      async atAskBack() {
        await press(user, 'Check');
        await waitFor(() => expect(document.activeElement).toBe(screen.getAllByLabelText(/^Word \d+$/u)[0]));
      },
    });
    await press(user, 'Go on');
    await press(user, 'Lock now');
    await seeHeading('Locked');
    await typeInto(user, 'Passphrase', 'something else');
    await press(user, 'Unlock');
    await seeText('That does not open it. Nothing was changed.');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Passphrase')));
    await press(user, 'I cannot get in');
    await press(user, 'Put this one away sealed and start a new one');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^This one stays as it is/u));
    await press(user, 'Not now');
    await seeFocus('button', 'Put this one away sealed and start a new one');
  });
});

describe('a dialog', () => {
  it('begins at its heading, before the advice that stands above its field', async () => {
    const { user } = await renderApp({ address: '/settings' });
    await press(user, 'Delete everything');
    await waitFor(() => expect(document.activeElement).toBe(dialog().getByRole('heading', { level: 2 })));
  });

  it('goes on at what it says once a backup is made', async () => {
    const { user } = await renderApp({ address: '/settings' });
    await press(user, 'Back up now');
    await typeInto(user, 'Passphrase', 'kettle moss');
    await press(user, 'Make backup');
    const fault = dialog();
    await waitFor(() => expect(document.activeElement).toBe(fault.getAllByLabelText(/again/iu)[0]));
    await user.type(document.activeElement as HTMLElement, 'kettle moss');
    await press(user, 'Make backup');
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('status'));
    expect(within(document.activeElement as HTMLElement).getByText(/pocketbook-/u)).toBeTruthy();
  });
});
