/** `<html data-ready>`: the app has taken over and the route's content is shown; absent while one loads. */

import type { createRouter } from './create-router.ts';

export function markReady(router: ReturnType<typeof createRouter>): void {
  const page = document.documentElement;
  const look = () => {
    const { initialized, navigation } = router.state;
    if (!initialized || navigation.state !== 'idle') {
      delete page.dataset['ready'];
      return;
    }
    // Two frames: one for React to draw, one for it to be on the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (router.state.navigation.state === 'idle') page.dataset['ready'] = '';
      }),
    );
  };
  router.subscribe(look);
  look();
}
