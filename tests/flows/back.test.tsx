/** The browser's Back, where something stands over a screen without an address of its own. */

import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp, type App } from '../support/render-app.tsx';
import { lockSteps, typeInto } from './lock-steps.ts';
import { dialog, follow, press, seeHeading, seeStatus, write } from './steps.ts';

const passphrase = 'kettle moss ladder plum';

/** An app that came to this screen from Today, by a link of its own. */
async function cameTo(address: string): Promise<App> {
  const app = await renderApp();
  await app.go(address);
  return app;
}

async function noDialog(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

it('goes from a dialog to its screen, and then from the screen', async () => {
  const app = await cameTo('/settings');
  await press(app.user, 'Delete everything');
  expect(dialog().getByRole('heading', { level: 2 })).toBeTruthy();
  await app.back();
  await noDialog();
  expect(app.address()).toBe('/settings');
  await app.back();
  expect(app.address()).toBe('/');
});

it('goes from a step to the one before, and from a dialog of a step to the step', async () => {
  const app = await cameTo('/settings/moving-on');
  await press(app.user, 'Next');
  await press(app.user, 'Next');
  await press(app.user, 'Next');
  await seeStatus('Step 4 of 4');
  await press(app.user, 'Delete everything');
  await app.back();
  await noDialog();
  await seeStatus('Step 4 of 4');
  await app.back();
  await seeStatus('Step 3 of 4');
  await app.back();
  await app.back();
  await seeStatus('Step 1 of 4');
  await app.back();
  expect(app.address()).toBe('/');
});

it('asks before it drops a code that is shown', async () => {
  const app = await cameTo('/settings/lock');
  await press(app.user, 'Set a lock');
  await typeInto(app.user, 'Passphrase', passphrase);
  await typeInto(app.user, 'Passphrase again', passphrase);
  await press(app.user, 'Next');
  await seeHeading('Your recovery code');
  await app.back();
  await press(app.user, 'Stay here');
  await noDialog();
  await seeHeading('Your recovery code');
  await app.back();
  await press(app.user, 'Leave');
  await seeHeading('Lock');
  expect(app.address()).toBe('/settings/lock');
});

it('asks before a link leads away from a code that does not count yet, and never holds up Help now', async () => {
  const app = await cameTo('/settings/lock');
  await press(app.user, 'Set a lock');
  await typeInto(app.user, 'Passphrase', passphrase);
  await typeInto(app.user, 'Passphrase again', passphrase);
  await press(app.user, 'Next');
  await seeHeading('Your recovery code');
  await follow(app.user, 'Today');
  await press(app.user, 'Stay here');
  await noDialog();
  await press(app.user, 'I have kept them');
  await screen.findByRole('button', { name: 'Check' });
  await follow(app.user, 'Learn');
  await press(app.user, 'Stay here');
  await noDialog();
  expect(app.address()).toBe('/settings/lock');
  await follow(app.user, 'Help now');
  await seeHeading('Help now');
});

it('goes from the box behind the lock to the lock, and what was written is told as sealed', async () => {
  const app = await cameTo('/settings/lock');
  await press(app.user, 'Set a lock');
  await lockSteps(app.user, passphrase);
  await press(app.user, 'Go on');
  await follow(app.user, 'Today');
  await act(() => app.gate.lock());
  await press(app.user, 'Write something now');
  await write(app.user, 'What happened?', 'Said in a corridor.');
  await app.back();
  await seeHeading('Locked');
  expect(app.address()).toBe('/');
  await seeStatus(/sealed/iu);
});
