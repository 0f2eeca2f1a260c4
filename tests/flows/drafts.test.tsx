import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp, type App, type Device } from '../support/render-app.tsx';
import {
  allText,
  expectAccessible,
  follow,
  press,
  seeHeading,
  seeNot,
  seeStatus,
  seeText,
  seeWritten,
  write,
} from './steps.ts';

const secret = 'Words in the corridor.';

/** Someone who was called away in the middle of a word. */
async function calledAway(): Promise<Device> {
  const app = await renderApp({ address: '/reflect/new' });
  await write(app.user, 'What happened?', secret);
  await seeStatus('Saved');
  app.close();
  return app.device;
}

describe('something started', () => {
  it('waits on Today with its time and without its words, and is carried on with nothing lost', async () => {
    const app = await renderApp({ device: await calledAway() });
    expect(await screen.findByRole('heading', { name: 'Something you started, 14:10' })).toBeTruthy();
    expect(allText()).not.toContain('corridor');
    await expectAccessible();
    await follow(app.user, 'Carry on');
    await seeHeading('Write');
    await seeWritten('What happened?', secret);
    expect(screen.queryByRole('link', { name: 'Carry on' })).toBeNull();
    await press(app.user, 'Done');
    await seeHeading('Saved');
    await app.go('/');
    seeNot(/Something you started/u);
  });

  it('goes on as the same draft, not as a second one', async () => {
    const app = await renderApp({ device: await calledAway() });
    await follow(app.user, 'Carry on');
    await write(app.user, 'What happened?', `${secret} And more.`);
    await seeStatus('Saved');
    await app.go('/reflect');
    expect(screen.getAllByRole('link', { name: /^Started/u })).toHaveLength(1);
  });

  it('says its day when that was not today', async () => {
    const app = await renderApp({ device: await calledAway(), address: '/reflect' });
    app.platform.world.setNow('2026-11-23T09:00:00.000Z');
    await app.go('/');
    await screen.findByRole('heading', { name: 'Something you started, Saturday 21 November at 14:10' });
  });

  it('can be kept for later: then it waits in the list alone, and comes back to Today once it is written on', async () => {
    const app = await renderApp({ device: await calledAway() });
    await press(app.user, 'Keep for later');
    seeNot(/Something you started/u);
    await follow(app.user, 'Reflect');
    await seeText('Started and not finished');
    expect(allText()).not.toContain('corridor');
    await expectAccessible();
    await follow(app.user, /^Started Sat 21, 14:10/u);
    await seeWritten('What happened?', secret);
    await write(app.user, 'What happened?', 'Taken up again.');
    await seeStatus('Saved');
    await app.go('/');
    await seeText(/Something you started/u);
  });

  it('can be deleted from Today, and that can be undone', async () => {
    const device = await calledAway();
    const app = await renderApp({ device });
    await press(app.user, 'Delete');
    await seeStatus('Deleted.');
    await press(app.user, 'Undo');
    await seeText(/Something you started/u);
    await press(app.user, 'Delete');
    await seeStatus('Deleted.');
    app.close();
    await renderApp({ device });
    seeNot(/Something you started/u);
  });

  it('can be deleted where one writes, and that can be undone', async () => {
    const app = await renderApp({ device: await calledAway(), address: '/reflect/new' });
    await press(app.user, 'Delete');
    await seeStatus('Deleted.');
    await press(app.user, 'Undo');
    await seeText(/Something you started/u);
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', secret);
  });

  it('is offered beside a new entry too, and does not stand in its way', async () => {
    const app = await renderApp({ device: await calledAway(), address: '/reflect/new' });
    await seeText(/Something you started/u);
    await seeWritten('What happened?', '');
    await write(app.user, 'What happened?', 'Another one.');
    await press(app.user, 'Done');
    await follow(app.user, 'All entries');
    await seeText('Another one.');
    await seeText('Started and not finished');
  });
});

describe('a half-made change of an entry', () => {
  async function halfChanged(): Promise<App> {
    const app = await renderApp({ address: '/reflect/new' });
    await write(app.user, 'What happened?', 'As it was.');
    await press(app.user, 'Done');
    await follow(app.user, 'See the entry');
    await press(app.user, 'Change');
    await write(app.user, 'What happened?', 'Half of a new');
    await seeStatus('Saved');
    app.close();
    return renderApp({ device: app.device, address: '/reflect' });
  }

  it('leaves the entry as it was until it is done', async () => {
    const app = await halfChanged();
    await follow(app.user, /As it was\./u);
    await seeHeading('Entry');
    await seeText('As it was.');
    seeNot('Half of a new');
    await follow(app.user, 'Carry on');
    await seeWritten('What happened?', 'Half of a new');
    await write(app.user, 'What happened?', 'Whole again.');
    await press(app.user, 'Done');
    await follow(app.user, 'All entries');
    await seeText('Whole again.');
    expect(
      screen.getAllByRole('listitem').filter(({ textContent }) => textContent.includes('As it was.')),
    ).toEqual([]);
  });
});
