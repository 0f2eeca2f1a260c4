import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aDevice, renderApp } from '../support/render-app.tsx';
import { lockSteps } from './lock-steps.ts';
import { expectAccessible, follow, press, seeHeading, seeNot, seeStatus, seeText } from './steps.ts';

describe('the first run', () => {
  it('with a phone of my own leads to Today in three steps, and is not there the next time', async () => {
    const app = await renderApp({ begun: false });
    await seeHeading('Welcome');
    await seeText(/a private one forgets what you write/u);
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
    await expectAccessible();
    await press(app.user, 'Get started');
    await seeHeading('Whose phone is this?');
    await expectAccessible();
    await press(app.user, 'Mine');
    await seeHeading('Set a lock');
    await seeText(/without a lock anyone who has this phone can open it/u);
    await seeText(/Ask if your organisation is happy/u);
    await expectAccessible();
    await press(app.user, 'Not now');
    await seeHeading('Saturday 21 November');
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeTruthy();
    await seeText('Anything from today you want to keep? One sentence is enough.');
    await expectAccessible();

    app.close();
    await renderApp({ device: app.device, begun: false });
    await seeHeading('Saturday 21 November');
  });

  it('offers the home screen with the steps of this browser, before anything is kept', async () => {
    const app = await renderApp({ begun: false, platform: { way: 'iphone' } });
    await press(app.user, 'Get started');
    await press(app.user, "My employer's");
    await seeHeading('Put it on your home screen');
    await seeText('Choose Add to Home Screen.');
    await seeText(/the icon has its own storage/u);
    await seeText(/^So do this before you write\. If you wrote here already, take a backup first/u);
    expect(await app.device.place.indexedDB.databases()).toEqual([]);
    await expectAccessible();
    await press(app.user, 'Not now');
    await seeHeading('Set a lock');
    await press(app.user, 'Not now');
    await seeHeading('Saturday 21 November');
  });

  it('has the advice on a phone that someone may watch before anything is written', async () => {
    const app = await renderApp({ begun: false });
    await press(app.user, 'Get started');
    await press(app.user, 'Shared, or someone may look');
    await follow(app.user, 'If someone may watch this phone, read this first');
    await seeHeading('If someone may watch this phone');
    expect(screen.queryByRole('link', { name: 'Settings' })).toBeNull();
    await expectAccessible();
    expect(await app.device.place.indexedDB.databases()).toEqual([]);
  });

  it('leaves that step out where the app was opened from its icon', async () => {
    const app = await renderApp({ begun: false, platform: { way: 'iphone', installed: true } });
    await seeHeading('Welcome');
    seeNot(/a private one forgets/u);
    await press(app.user, 'Get started');
    await press(app.user, 'Mine');
    await press(app.user, 'Not now');
    await seeHeading('Saturday 21 November');
  });

  it.each([
    [
      'from the icon',
      { installed: true, way: 'iphone' },
      /^Did you write in the browser before\? This icon may/u,
    ],
    ['in a tab', {}, /^Did you use it before, on another phone or at another address\?/u],
  ] as const)('leads to a restore once it is known whose phone it is, %s', async (_, platform, told) => {
    const app = await renderApp({ begun: false, platform });
    await seeText(told);
    await press(app.user, 'Restore from a backup');
    await seeHeading('Whose phone is this?');
    expect(await app.device.place.indexedDB.databases()).toEqual([]);
    await press(app.user, 'Mine');
    await press(app.user, 'Not now');
    await seeHeading('Settings');
    expect(await screen.findByRole('dialog', { name: 'Restore from a backup' })).toBeTruthy();
    expect(screen.getByLabelText('Backup file')).toBeTruthy();
    await expectAccessible();
  });

  it('restores nothing for someone who then only reads', async () => {
    const app = await renderApp({ begun: false });
    await press(app.user, 'Restore from a backup');
    await press(app.user, 'Skip');
    await press(app.user, 'Just read');
    await seeText(/there is nothing to back up or restore yet/u);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await app.device.place.indexedDB.databases()).toEqual([]);
  });

  it('says so plainly where the window looks like a private one, before anything is written', async () => {
    await renderApp({ begun: false, platform: { isPrivate: true } });
    await seeStatus(/^This looks like a private window\. It forgets what you write when you close it\./u);
    seeNot(/^Open it in an ordinary window/u);
    await expectAccessible();
  });

  it('goes on at the step at which setting a lock was cancelled', async () => {
    const app = await renderApp({ begun: false });
    await press(app.user, 'Get started');
    await press(app.user, 'Mine');
    await press(app.user, 'Set a lock');
    await screen.findByLabelText('Passphrase again');
    await press(app.user, 'Cancel');
    await seeText(/without a lock anyone who has this phone can open it/u);
    await press(app.user, 'Not now');
    await seeHeading('Saturday 21 November');
    // Begun anew after everything was deleted, it starts at its beginning.
    await act(() => app.gate.erase());
    await seeHeading('Welcome');
  });

  it('stands before any address of one’s own, and opens it afterwards', async () => {
    const app = await renderApp({ begun: false, address: '/growth/goals/new' });
    await seeHeading('Welcome');
    await press(app.user, 'Get started');
    await press(app.user, 'Mine');
    await press(app.user, 'Not now');
    await seeHeading('New goal');
    expect(app.address()).toBe('/growth/goals/new');
  });

  it.each([
    ['/help-now', 'Help now'],
    ['/learn', 'Learn'],
    ['/learn/framework/3.2', /^3\.2 /u],
    ['/learn/units', 'All units'],
    ['/learn/units/2.2', /^2\.2 /u],
    ['/search', 'Search'],
    ['/about', 'About Peer Pocketbook'],
  ])('does not stand before %s', async (address, heading) => {
    await renderApp({ begun: false, address });
    await seeHeading(heading);
  });

  it('says when nothing can be stored, and keeps the way to read', async () => {
    const device = aDevice({ indexedDB: undefined });
    const app = await renderApp({ device, begun: false });
    await seeHeading('The storage does not open');
    await expectAccessible();
    await follow(app.user, 'Learn');
    await seeHeading('Learn');
  });
});

describe('a shared phone', () => {
  it('can be read on, and nothing is kept of writing', async () => {
    const app = await renderApp({ begun: false });
    await press(app.user, 'Get started');
    await press(app.user, 'Shared, or someone may look');
    await seeHeading('Reading only, or a lock');
    await press(app.user, 'Just read');
    await seeHeading('Reading only');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(await app.device.place.indexedDB.databases()).toEqual([]);
    await expectAccessible();
    await follow(app.user, 'Open the framework');
    await seeHeading('The framework');

    app.close();
    const again = await renderApp({ device: app.device, begun: false });
    await seeHeading('Reading only');
    await press(again.user, 'I want to write on this phone');
    await seeHeading('Welcome');
  });

  it('keeps nothing before its lock is made', async () => {
    const never = () => new Promise<never>(() => undefined);
    const app = await renderApp({ begun: false, device: aDevice({ kdf: { choose: never, derive: never } }) });
    await press(app.user, 'Get started');
    await press(app.user, 'Skip');
    await press(app.user, 'Set a lock');
    await lockSteps(app.user, 'kettle moss ladder plum');
    await seeHeading('Setting the lock');
    expect(await app.device.place.indexedDB.databases()).toEqual([]);
    app.close();
    await renderApp({ begun: false, device: app.device });
    await seeHeading('Welcome');
  });

  it('is what skipping counts as', async () => {
    const app = await renderApp({ begun: false });
    await press(app.user, 'Get started');
    await press(app.user, 'Skip');
    await seeHeading('Reading only, or a lock');
    await press(app.user, 'Choose again');
    await seeHeading('Whose phone is this?');
  });
});
