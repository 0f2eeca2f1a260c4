/** The order in which the app wakes: words, door, first screen, then what can wait. */

import '#ui/app.css';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { startI18n } from '#i18n/i18n.ts';
import { coverWhenHidden } from '#platform/cover.ts';
import { ServicesContext } from '#services/services.ts';
import { applyPreferences } from './apply-preferences.ts';
import { createRouter } from './create-router.ts';
import { createServices } from './create-services.ts';
import { guardGate } from './guard-gate.ts';
import {
  preloadBackupDue,
  preloadDraft,
  preloadLock,
  preloadMishaps,
  preloadWelcome,
} from './lazy-screens.tsx';
import { markReady } from './mark-ready.ts';

/** How long the first screen waits for the pocketbook and the font before it shows without them. */
const patience = 1500;
const fontPatience = 250;

const within = (work: Promise<unknown>, milliseconds: number) =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds))]);

/** `fail` is called where the screens cannot be drawn any more, and nothing of them is left. */
export async function start(fail: (cause: unknown) => void): Promise<void> {
  coverWhenHidden();
  const services = createServices();
  applyPreferences(services.platform.preferences);
  guardGate(services);
  const words = startI18n();
  const font = document.fonts.load("1rem 'Atkinson Hyperlegible Next Variable'").catch(() => []);
  const isWriting = services.platform.preferences.get().use === 'writing';
  const offer = words
    .then<unknown>(() => isWriting && preloadBackupDue(services.platform))
    .catch(() => false);
  await Promise.all([
    words,
    within(services.gate.open(), patience),
    within(font, fontPatience),
    within(offer, fontPatience),
  ]);

  const door = services.gate.getState();
  if (door.at === 'none') await preloadWelcome();
  if (door.at === 'trouble') await preloadMishaps();
  if (door.at === 'locked') await preloadLock();
  if (door.at === 'open' && door.pocketbook.getState().drafts.length > 0)
    await preloadDraft().catch(() => undefined);
  const router = createRouter();
  await routerReady(router);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no root');
  markReady(router);
  createRoot(root, { onUncaughtError: fail }).render(
    <ServicesContext value={services}>
      <RouterProvider router={router} />
    </ServicesContext>,
  );
  services.platform.whenIdle(() => {
    void preloadMishaps();
    void services.platform.updates.register();
  });
}

/** A lazy first route without this would render nothing, and the first words would blink out. */
function routerReady(router: ReturnType<typeof createRouter>): Promise<void> {
  if (router.state.initialized) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = router.subscribe((state) => {
      if (!state.initialized) return;
      stop();
      resolve();
    });
  });
}
