import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';

it('leads to Today', async () => {
  const { user, address } = await renderApp({ begun: false });
  expect(screen.getByRole('heading', { level: 1, name: 'Welcome' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Get started' }));
  await user.click(screen.getByRole('button', { name: 'Mine' }));
  await screen.findByRole('navigation', { name: 'Main' });
  expect(address()).toBe('/');
});
