import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGoal, aReflection } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp } from '../support/render-app.tsx';
import { expectAccessible, follow, press, seeHeading, seeText, write } from './steps.ts';

describe('an address', () => {
  it.each([
    '/nowhere',
    '/reflect/new/more',
    '/learn/framework/12.7',
    '/learn/units/9.9',
    '/settings/nowhere',
  ])('%s that leads nowhere is a friendly page with a way on', async (address) => {
    const app = await renderApp({ address });
    await seeHeading('There is no page here');
    await expectAccessible();
    await follow(app.user, 'Go to Today');
    await seeHeading('Saturday 21 November');
  });

  it('of each room has its heading, and the title of the page says the same for all', async () => {
    const app = await renderApp();
    const entry = aReflection({ what: 'PRIVATE words' });
    const goal = aGoal({ want: 'PRIVATE want' });
    await openBook(app.gate).save([
      { kind: 'reflections', record: entry },
      { kind: 'goals', record: goal },
    ]);
    for (const [address, heading, title] of [
      ['/', 'Saturday 21 November', 'Today'],
      ['/reflect', 'Reflect', 'Reflect'],
      ['/reflect/new', 'Write', 'Write'],
      [`/reflect/${entry.id}`, 'Entry', 'Entry'],
      ['/learn', 'Learn', 'Learn'],
      ['/learn/framework', 'The framework', 'The framework'],
      ['/learn/framework/3.2', /^3\.2 /u, 'An area of the framework'],
      ['/learn/units', 'All units', 'All units'],
      ['/learn/units/2.2', /^2\.2 /u, 'A unit to learn from'],
      ['/search', 'Search', 'Search'],
      ['/growth', 'Growth', 'Growth'],
      ['/growth/areas/3.2', /./u, 'How I see myself'],
      ['/growth/goals', 'Goals', 'Goals'],
      [`/growth/goals/${goal.id}`, 'PRIVATE want', 'Goal'],
      ['/supervision', 'Supervision', 'Supervision'],
      ['/supervision/prepare', 'Get ready for supervision', 'Get ready for supervision'],
      ['/help-now', 'Help now', 'Help now'],
      ['/settings', 'Settings', 'Settings'],
      ['/about', 'About Peer Pocketbook', 'About'],
    ] as const) {
      await app.go(address);
      await seeHeading(heading);
      expect(document.title).toBe(`${title} - Peer Pocketbook`);
    }
  });
});

describe('moving about', () => {
  it('puts the focus on the heading of the new screen, or on its writing box', async () => {
    const app = await renderApp();
    await follow(app.user, 'Growth');
    await seeHeading('Growth');
    expect(document.activeElement?.textContent).toBe('Growth');
    await follow(app.user, 'Today');
    await follow(app.user, 'Write');
    await seeHeading('Write');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('has the five rooms, help, search and settings on every screen, the room one is in marked', async () => {
    const app = await renderApp({ address: '/growth/goals' });
    const names = screen.getByRole('navigation', { name: 'Main' }).textContent;
    expect(names).toBe('TodayReflectLearnGrowthSupervision');
    expect(screen.getByRole('link', { name: 'Growth', current: 'page' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Help now' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Search' })).toBeTruthy();
    await follow(app.user, 'Settings');
    await seeHeading('Settings');
  });
});

it('words are never in an address', async () => {
  const app = await renderApp({ address: '/reflect/new' });
  await write(app.user, 'What happened?', 'Xylophone');
  await press(app.user, 'Done');
  await seeHeading('Saved');
  expect(app.address()).not.toMatch(/xylophone/iu);
  await app.go('/reflect');
  await follow(app.user, /Xylophone/u);
  await seeText('Xylophone');
  expect(app.address()).not.toMatch(/xylophone/iu);
});
