import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';
import { expectAccessible, press, seeHeading, seeNot, seeText, write } from './steps.ts';

describe('help now', () => {
  it('has numbers to call and text for me, and what to do when I am worried about someone', async () => {
    await renderApp({ begun: false, address: '/help-now' });
    await seeHeading('Help now');
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(['tel:999', 'tel:111', 'tel:116123']));
    expect(links.some((link) => link?.startsWith('sms:85258'))).toBe(true);
    await seeText(/Do not use this app to report it/u);
    await expectAccessible();
  });

  it('has none of my own numbers before there is a pocketbook', async () => {
    await renderApp({ begun: false, address: '/help-now' });
    seeNot('My own numbers');
  });

  it('says when the numbers are old', async () => {
    const app = await renderApp();
    app.platform.world.setNow('2026-01-20T12:00:00.000Z');
    await app.go('/help-now');
    await seeHeading('Help now');
    seeNot(/more than six months ago/u);
    await app.go('/');
    app.platform.world.setNow('2027-12-01T12:00:00.000Z');
    await app.go('/help-now');
    await seeText(/more than six months ago/u);
  });
});

describe('my own numbers', () => {
  it('are added, called by a link, kept, and removed', async () => {
    const app = await renderApp({ address: '/help-now' });
    await press(app.user, 'Add a number');
    await press(app.user, 'Keep this number');
    await seeText('Fill in both lines first.');
    await write(app.user, 'Whose number', 'Duty line');
    await write(app.user, 'Number', '01632 960 001');
    await expectAccessible();
    await press(app.user, 'Keep this number');
    const link = await screen.findByRole('link', { name: /Duty line 01632 960 001/u });
    expect(link.getAttribute('href')).toBe('tel:01632960001');
    await app.gate.flush();
    app.close();

    const again = await renderApp({ device: app.device, address: '/help-now' });
    await screen.findByRole('link', { name: /Duty line/u });
    await press(again.user, 'Remove Duty line');
    expect(screen.queryByRole('link', { name: /Duty line/u })).toBeNull();
  });

  it('can be left alone half-way', async () => {
    const app = await renderApp({ address: '/help-now' });
    await press(app.user, 'Add a number');
    await write(app.user, 'Whose number', 'Duty line');
    await press(app.user, 'Cancel');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('link', { name: /Duty line/u })).toBeNull();
  });
});
