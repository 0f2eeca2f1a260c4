import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { mapView } from '#features/framework/map/map-view.ts';
import { aRating } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp } from '../support/render-app.tsx';
import { expectAccessible, press, seeHeading, seeStatus } from './steps.ts';

const map = () => within(screen.getByRole('navigation', { name: 'Map of the nine domains' }));
const list = () => within(screen.getByRole('navigation', { name: 'The nine domains as a list' }));
const focused = () => document.activeElement?.textContent ?? '';

beforeEach(() => {
  Object.assign(mapView, { level: 'near', left: 0, showsSteps: false });
});

describe('the competence map', () => {
  it('is a list of nine domains and 34 areas, each a link to its page', async () => {
    await renderApp({ address: '/learn' });
    const links = map().getAllByRole('link');
    expect(links).toHaveLength(9 + 34);
    expect(map().getByRole('link', { name: '3.2 Drawing on and sharing your experience' })).toHaveProperty(
      'pathname',
      '/learn/framework/3.2',
    );
    expect(map().getByRole('link', { name: /^7 .*optional$/u })).toBeTruthy();
    expect(map().getByRole('link', { name: /^8 .*runs through it all$/u })).toBeTruthy();
    await expectAccessible();
  });

  it('has one stop of Tab for each domain, and the arrow keys go on from there', async () => {
    const app = await renderApp({ address: '/learn' });
    const stops = () =>
      map()
        .getAllByRole('link')
        .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toHaveLength(9);
    stops()[2]?.focus();
    expect(focused()).toMatch(/^3 /u);
    await app.user.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toMatch(/^3\.2 /u);
    await app.user.keyboard('{ArrowLeft}');
    expect(focused()).toMatch(/^3\.1 /u);
    await app.user.keyboard('{ArrowDown}');
    expect(focused()).toMatch(/^3\.3 /u);
    expect(stops()).toHaveLength(9);
    expect(stops()[2]?.textContent).toMatch(/^3\.3 /u);
    await app.user.tab();
    expect(focused()).toMatch(/^4 /u);
    await app.user.tab({ shift: true });
    expect(focused()).toMatch(/^3\.3 /u);
    await app.user.keyboard('{End}');
    expect(focused()).toMatch(/^9\.B /u);
    await app.user.keyboard('{ArrowRight}');
    expect(focused()).toMatch(/^9\.B /u);
    await app.user.keyboard('{Home}{ArrowRight}{Enter}');
    await seeHeading(/^1\.1 /u);
  });

  it('becomes smaller until only the domains are left, from where one goes closer to one of them', async () => {
    const app = await renderApp({ address: '/learn' });
    await press(app.user, 'Smaller');
    await seeStatus('The whole map. Choose a domain to go closer.');
    expect(map().queryAllByRole('link')).toEqual([]);
    expect(map().getAllByRole('button')).toHaveLength(9);
    await expectAccessible();
    await press(app.user, 'Smaller');
    await app.user.click(map().getByRole('button', { name: /^5 Teams and rights/u }));
    expect(map().getAllByRole('link')).toHaveLength(43);
    expect(focused()).toMatch(/^5 /u);
    await press(app.user, 'Larger');
    await press(app.user, 'Larger');
    await seeStatus('The map is as large as it gets.');
  });

  it('is a plain list for those who prefer it, the next time as well', async () => {
    const app = await renderApp({ address: '/learn' });
    await press(app.user, 'Show as a list');
    expect(list().getAllByRole('link')).toHaveLength(43);
    expect(screen.queryByRole('button', { name: 'Larger' })).toBeNull();
    await expectAccessible();
    app.close();
    const again = await renderApp({ device: app.device, address: '/learn' });
    expect(
      list()
        .getAllByRole('link')
        .map(({ tabIndex }) => tabIndex),
    ).toEqual(Array(43).fill(0));
    await press(again.user, 'Show as a map');
    expect(map().getAllByRole('link')).toHaveLength(43);
  });
});

describe('my own steps on the map', () => {
  it('cannot be asked for while there are none, or no pocketbook', async () => {
    const app = await renderApp({ address: '/learn' });
    expect(screen.queryByRole('switch')).toBeNull();
    app.close();
    await renderApp({ address: '/learn', begun: false });
    expect(map().getAllByRole('link')).toHaveLength(43);
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('are shown only when I wish, by a sign and in words', async () => {
    const app = await renderApp({ address: '/' });
    await openBook(app.gate).save([
      { kind: 'ratings', record: aRating({ areaId: '3.2', answer: 'even-when-hard' }) },
    ]);
    await app.go('/learn');
    await seeHeading('Learn');
    const words = 'I do this even when it is hard';
    expect(screen.queryAllByText(words)).toEqual([]);
    const wish = screen.getByRole('switch', { name: 'Show my own steps' });
    expect(wish.getAttribute('aria-checked')).toBe('false');
    await app.user.click(wish);
    const area = map().getByRole('link', { name: /^3\.2 .*I do this even when it is hard$/u });
    expect(area.querySelector('svg')).not.toBeNull();
    expect(
      map()
        .getAllByRole('link')
        .filter(({ textContent }) => textContent.includes(words)),
    ).toEqual([area]);
    expect(screen.getByRole('region', { name: 'What the signs mean' }).textContent).toContain(words);
    await expectAccessible();
    await press(app.user, 'Show as a list');
    expect(list().getByRole('link', { name: /^3\.2 .*when it is hard$/u })).toBeTruthy();
    await app.user.click(wish);
    expect(screen.queryAllByText(words)).toEqual([]);
  });
});
