/** `<html data-ready>`: the app has taken over and the route's content is shown; absent while one loads. */

import type { createRouter } from './create-router.ts';

export function markReady(router: ReturnType<typeof createRouter>): void {
  const page = document.documentElement;
  const isIdle = () => router.state.initialized && router.state.navigation.state === 'idle';
  let looking = false;
  /** A frame after the screen has its heading: then React has drawn it and the browser has shown it. */
  const waitForHeading = () => {
    looking = false;
    if (!isIdle()) return;
    if (document.querySelector('#root .shell main h1')) page.dataset['ready'] = '';
    else look();
  };
  function look(): void {
    if (!isIdle()) delete page.dataset['ready'];
    else if (!looking) {
      looking = true;
      requestAnimationFrame(() => requestAnimationFrame(waitForHeading));
    }
  }
  router.subscribe(look);
  look();
}
