import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';
import {
  box,
  expectAccessible,
  follow,
  press,
  seeFocusOn,
  seeHeading,
  seeNot,
  seeStatus,
  seeText,
  seeWritten,
  write,
} from './steps.ts';

describe('a goal', () => {
  it('is made with small steps, ticked, done, taken up again, changed, deleted and taken back', async () => {
    const app = await renderApp({ address: '/growth' });
    await follow(app.user, 'My goals');
    await seeText('No goals yet. One small thing you want is enough.');
    await follow(app.user, 'New goal');
    await seeHeading('New goal');
    await seeFocusOn(() => box('What I want'));
    await seeText('This line can be shared if you tick it.');
    await write(app.user, 'What I want', 'Say no without a speech');
    for (const [at, step] of ['Try it once', 'Tell my peer', ''].entries()) {
      await press(app.user, 'Add a step');
      if (step) await write(app.user, `Step ${at + 1}`, step);
    }
    await expectAccessible();
    await press(app.user, 'Save goal');

    await seeHeading('Say no without a speech');
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    await app.user.click(screen.getByRole('checkbox', { name: 'Try it once' }));
    expect(await screen.findByRole('checkbox', { name: 'Try it once', checked: true })).toBeTruthy();
    await press(app.user, 'Mark as done');
    await seeText('Done 21 November 2026');
    await expectAccessible();
    await press(app.user, 'Take it up again');
    seeNot('Done 21 November 2026');

    await press(app.user, 'Change');
    await seeWritten('What I want', 'Say no without a speech');
    await press(app.user, 'Remove step 2');
    await write(app.user, 'What I want', 'Say no kindly');
    await press(app.user, 'Save goal');
    await seeHeading('Say no kindly');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    expect(screen.getByRole('checkbox', { name: 'Try it once', checked: true })).toBeTruthy();

    await press(app.user, 'Delete');
    await seeStatus('Deleted.');
    seeNot('Say no kindly');
    await press(app.user, 'Undo');
    await seeHeading('Say no kindly');
  });

  it('without words asks for some and keeps the rest', async () => {
    const app = await renderApp({ address: '/growth/goals/new' });
    await press(app.user, 'Add a step');
    await write(app.user, 'Step 1', 'Try it once');
    await press(app.user, 'Save goal');
    await seeText('Say what you want in a few words. Nothing has been lost.');
    await seeWritten('Step 1', 'Try it once');
  });

  it('that was left half-way is there again in its own form, and not on Today', async () => {
    const app = await renderApp({ address: '/growth/goals/new' });
    await write(app.user, 'What I want', 'Half a wish');
    await seeStatus('Saved');
    app.close();
    const again = await renderApp({ device: app.device });
    seeNot(/Something you started/u);
    await again.go('/growth/goals/new');
    await seeWritten('What I want', 'Half a wish');
    await press(again.user, 'Save goal');
    await seeHeading('Half a wish');
    await again.go('/growth/goals/new');
    await seeWritten('What I want', '');
  });

  it('that is not there is a friendly page', async () => {
    const app = await renderApp({ address: '/growth/goals/aaaaaaaa-0000-4000-8000-00000000ffff' });
    await seeHeading('This is not here any more');
    await follow(app.user, 'All goals');
    await seeHeading('Goals');
  });
});
