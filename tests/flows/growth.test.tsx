import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aRating } from '../support/builders.ts';
import { openBook } from '../support/open-book.ts';
import { renderApp } from '../support/render-app.tsx';
import {
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

const radios = () => within(screen.getByRole('radiogroup', { name: 'How I see myself now' }));
const chosen = () =>
  radios()
    .getAllByRole<HTMLInputElement>('radio')
    .filter(({ checked }) => checked);
const choose = (user: { click(element: Element): Promise<void> }, name: string) =>
  user.click(radios().getByRole('radio', { name }));

describe('how I see myself in an area', () => {
  it('is chosen in described words, with a because, and kept with its date', async () => {
    const app = await renderApp({ address: '/growth/areas/3.2' });
    expect(radios().getAllByRole('radio')).toHaveLength(7);
    expect(chosen()).toEqual([]);
    await press(app.user, 'Save');
    await seeStatus('Choose the words that fit best, then save.');
    await choose(app.user, 'Learning this');
    await write(app.user, 'Because', 'Two good talks.');
    await press(app.user, 'Save');
    await seeStatus('Saved. You can see it below.');
    await seeWritten('Because', '');
    const [earlier] = screen
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent.includes('21 November 2026'));
    expect(earlier?.textContent).toBe('21 November 2026Learning thisTwo good talks.');
    await expectAccessible();

    await choose(app.user, 'New to me');
    await press(app.user, 'Save');
    await screen.findAllByText('New to me');
    await seeText('Two good talks.');
    await follow(app.user, 'All areas');
    expect((await screen.findByRole('link', { name: /New to me/u })).textContent).toContain(
      '21 November 2026',
    );
    await app.go('/learn/framework/3.2');
    await seeText(/New to me · 21 November 2026/u);
  });

  it('begins as not part of my role in domain 7, which is optional', async () => {
    await renderApp({ address: '/growth/areas/7.A' });
    expect(chosen().map(({ labels }) => labels?.[0]?.textContent)).toEqual(['Not part of my role']);
  });

  it('begins with what was chosen last', async () => {
    const app = await renderApp({ address: '/growth' });
    await openBook(app.gate).save([{ kind: 'ratings', record: aRating({ answer: 'could-help' }) }]);
    await app.go('/growth/areas/3.2');
    await seeHeading(/./u);
    expect(chosen().map(({ labels }) => labels?.[0]?.textContent)).toEqual([
      'I could help someone learn this',
    ]);
  });

  it('is not asked in domain 9, which is the employer’s, and domain 9 is not in the list', async () => {
    const app = await renderApp({ address: '/growth/areas/9.A' });
    await seeText(/You are not asked to say anything about yourself here/u);
    expect(screen.queryByRole('radiogroup')).toBeNull();
    await app.go('/growth');
    await seeHeading('Growth');
    expect(screen.queryByRole('link', { name: /9\.A/u })).toBeNull();
    expect(document.querySelector('a[href="/growth/areas/9.A"]')).toBeNull();
    await expectAccessible();
  });

  it('that was left half-way is there again', async () => {
    const app = await renderApp({ address: '/growth/areas/3.2' });
    await choose(app.user, 'Learning this');
    await write(app.user, 'Because', 'Half a');
    await seeStatus('Saved');
    app.close();
    const again = await renderApp({ device: app.device, address: '/growth/areas/3.2' });
    await seeText('You were part way through this. Your words are here.');
    await seeWritten('Because', 'Half a');
    expect(chosen().map(({ labels }) => labels?.[0]?.textContent)).toEqual(['Learning this']);
    await again.go('/');
    seeNot(/Something you started/u);
  });

  it('of an area that there is not is a friendly page', async () => {
    const app = await renderApp({ address: '/growth/areas/12.7' });
    await seeHeading('There is no page here');
    await expectAccessible();
    await follow(app.user, 'Go to Today');
  });
});
