/** Addresses under the base path that the app was built for. */

import { createBrowserRouter } from 'react-router';
import { routes } from './routes.tsx';

export function createRouter() {
  const base = import.meta.env.BASE_URL.replace(/\/$/u, '');
  return createBrowserRouter(routes, { basename: base === '' ? '/' : base });
}
