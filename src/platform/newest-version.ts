/**
 * Takes the newest version of the app, for a page on which the app does not run: what waits is let in at once, for there
 * are no words on such a page that it could interrupt. Other tabs are told by their own watch (watch-worker.ts).
 */

/** `none`: what is here is the newest. `no-answer`: it could not be looked for, or did not arrive whole. */
export type Newest = 'taken' | 'none' | 'no-answer';

/** Where a host takes the question and never answers, what waits already is let in all the same. In milliseconds. */
const patience = 10_000;

/** `app`: the address of the app. Only a reload, or going there, shows what was taken. */
export async function takeNewest(app: string): Promise<Newest> {
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  const registration = await container?.getRegistration().catch(() => undefined);
  if (!registration) return withoutWorker(app);
  const asked = await Promise.race([
    registration.update().then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), patience)),
  ]);
  const coming = registration.installing;
  if (coming) await until(coming, ({ state }) => state !== 'installing');
  const { waiting } = registration;
  if (!waiting) return coming?.state === 'activated' ? 'taken' : asked && !coming ? 'none' : 'no-answer';
  waiting.postMessage({ type: 'take-over' });
  await until(waiting, ({ state }) => state === 'activated' || state === 'redundant');
  return waiting.state === 'activated' ? 'taken' : 'no-answer';
}

/** Nothing stands between this page and the host: what it answers is the newest. */
async function withoutWorker(app: string): Promise<Newest> {
  const answer = await fetch(app, { cache: 'reload' }).catch(() => undefined);
  return answer?.ok ? 'taken' : 'no-answer';
}

function until(worker: ServiceWorker, isSo: (worker: ServiceWorker) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo(worker)) return;
      worker.removeEventListener('statechange', look);
      resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
