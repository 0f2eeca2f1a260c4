import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { unitParts } from '#content/content.ts';
import curriculum from '#i18n/locales/en-GB/curriculum.json';
import { openBook } from '../support/open-book.ts';
import { renderApp } from '../support/render-app.tsx';
import { allText, expectAccessible, follow, press, seeHeading } from './steps.ts';

const address = '/learn/units/2.2';
const part = (id: (typeof unitParts)[number]) =>
  within(screen.getByRole('heading', { level: 2, name: curriculum.part[id] }).closest('section')!);
/** What the page says to what was chosen. */
const feedback = (id: (typeof unitParts)[number]) =>
  part(id)
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .filter(Boolean);

describe('a unit', () => {
  it('has all its parts as headings in their order, none of them hidden, and a way to each', async () => {
    await renderApp({ address });
    await seeHeading(/^2\.2 /u);
    const names = unitParts.map((id) => curriculum.part[id]);
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.slice(0, names.length)).toEqual(names);
    expect(document.querySelector('details')).toBeNull();
    const ways = within(screen.getByRole('navigation', { name: curriculum.unit.parts })).getAllByRole('link');
    expect(ways.map(({ textContent }) => textContent)).toEqual(names);
    for (const way of ways) {
      expect(document.querySelector(way.getAttribute('href')?.replace(/^.*#/u, '#') ?? '')).not.toBeNull();
    }
    await expectAccessible();
  });

  it('answers each choice in its place, lets one choose again, and keeps nothing', async () => {
    const app = await renderApp({ address });
    await seeHeading(/^2\.2 /u);
    const [first, second] = part('story').getAllByRole('radio');
    expect(feedback('story')).toEqual([]);
    await app.user.click(first!);
    const [said] = feedback('story');
    expect(said?.length).toBeGreaterThan(40);
    await app.user.click(second!);
    expect(feedback('story')).toHaveLength(1);
    expect(feedback('story')).not.toEqual([said]);
    await expectAccessible();

    await app.go('/learn/units');
    await seeHeading('All units');
    await app.go(address);
    await seeHeading(/^2\.2 /u);
    expect(feedback('story')).toEqual([]);
    expect(part('story').queryByRole('radio', { checked: true })).toBeNull();
    expect(openBook(app.gate).getState().drafts).toEqual([]);
  });

  it('answers each of several ticks while it is ticked', async () => {
    const app = await renderApp({ address });
    await seeHeading(/^2\.2 /u);
    const [first, second] = part('questions').getAllByRole('checkbox');
    await app.user.click(first!);
    await app.user.click(second!);
    expect(feedback('questions')).toHaveLength(2);
    await app.user.click(first!);
    expect(feedback('questions')).toHaveLength(1);
  });

  it('shows what some people say to an open question when that is asked for', async () => {
    const app = await renderApp({ address });
    await seeHeading(/^2\.2 /u);
    const before = allText().length;
    const button = await screen.findByRole('button', { name: 'What some people say', expanded: false });
    const answer = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(answer?.hidden).toBe(true);
    await press(app.user, 'What some people say');
    expect(answer?.hidden).toBe(false);
    expect(screen.getByRole('button', { name: 'What some people say', expanded: true })).toBeTruthy();
    expect(allText()).toHaveLength(before);
    await expectAccessible();
  });

  it('opens a reflection, and something for supervision, by the reference of its prompt', async () => {
    await renderApp({ address });
    await seeHeading(/^2\.2 /u);
    const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(href('Write about this')).toBe('/reflect/new?ask=unit:2.2:reflect');
    expect(href('Take this to supervision')).toBe('/reflect/new?ask=unit:2.2:talk');
  });

  it('leads to other sites only in Read more and its sources, and says so', async () => {
    await renderApp({ address });
    await seeHeading(/^2\.2 /u);
    const others = screen
      .getAllByRole('link')
      .filter((link) => link.getAttribute('href')?.startsWith('https:'));
    expect(others.length).toBeGreaterThan(1);
    for (const link of others) {
      expect(link.getAttribute('rel')).toBe('noreferrer');
      expect(link.closest('section')?.textContent).toMatch(/need a connection/u);
    }
    for (const link of part('more').getAllByRole('link')) {
      expect(within(link).getByRole('img', { name: 'another site' })).toBeTruthy();
    }
  });

  it('leads to its area, and to the units before and after', async () => {
    const app = await renderApp({ address });
    await follow(app.user, /^Next unit/u);
    await seeHeading(/^2\.3 /u);
    await follow(app.user, /^Unit before/u);
    await seeHeading(/^2\.2 /u);
    await follow(app.user, /^3\.2 /u);
    await seeHeading(/^3\.2 /u);
    await follow(app.user, /^2\.2 /u);
    await seeHeading(/^2\.2 /u);
  });

  it.each(['1.7', '1.8'])('%s begins with policy and urgent help', async (id) => {
    await renderApp({ address: `/learn/units/${id}` });
    await seeHeading(new RegExp(`^${id.replace('.', '\\.')} `, 'u'));
    expect(screen.getByRole('link', { name: /^Urgent help/u }).getAttribute('href')).toBe('/help-now');
  });
});

describe('all units', () => {
  it('are links on one page, with my own word for those that I have begun', async () => {
    const app = await renderApp({ address });
    await seeHeading(/^2\.2 /u);
    await app.user.click(screen.getByRole('radio', { name: 'Trying it out' }));
    await app.go('/learn/units');
    await seeHeading('All units');
    const row = screen.getByRole('link', { name: /^2\.2 / });
    expect(row.textContent).toContain('Trying it out');
    expect(screen.getByRole('link', { name: /^2\.3 / }).textContent).not.toMatch(/Not started|Reading/u);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(5);
    expect(document.querySelector('details')).toBeNull();
    await expectAccessible();
  });
});

describe('a part named by the address', () => {
  it('has the focus, on arrival and when it is followed', async () => {
    const app = await renderApp({ address: `${address}#story` });
    await seeHeading(/^2\.2 /u);
    expect(document.activeElement?.id).toBe('story');
    await app.user.click(
      within(screen.getByRole('navigation', { name: curriculum.unit.parts })).getByRole('link', {
        name: 'Reflect',
      }),
    );
    expect(document.activeElement?.id).toBe('reflect');
    await app.go('/learn/framework/3.2#c-3.2.4');
    await seeHeading(/^3\.2 /u);
    expect(document.activeElement?.id).toBe('c-3.2.4');
  });
});

describe('an area', () => {
  it('has each question ready to write about, its units, and what is related', async () => {
    const app = await renderApp({ address: '/learn/framework/3.2' });
    await seeHeading(/^3\.2 /u);
    const asks = screen.getAllByRole('link', { name: 'Write about this' });
    expect(asks.length).toBeGreaterThanOrEqual(3);
    asks.forEach((link, index) => {
      expect(link.getAttribute('href')).toBe(`/reflect/new?ask=area:3.2:${index + 1}`);
      const question = document.getElementById(link.getAttribute('aria-describedby') ?? '');
      expect(question?.textContent).toMatch(/\?$/u);
    });
    expect(screen.getByRole('heading', { name: 'Units to learn from' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Related areas' })).toBeTruthy();
    await follow(app.user, /who disagrees$/u);
    await waitFor(() =>
      expect(document.activeElement?.textContent).toMatch(/user-led groups have criticised/u),
    );
    await follow(app.user, /^Who says what/u);
    await seeHeading('About Peer Pocketbook');
    expect(document.activeElement?.id).toBe('contested');
  });
});
