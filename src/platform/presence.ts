/**
 * Whether somebody is at the screen, in any tab; calls when nobody has been there for too long. It covers the screen when
 * that is hidden and takes its cover away only after it has looked for how long: cover.ts, which does the same for all,
 * knows no lock. Between tabs go two words only.
 */

import { between, type Moment } from './away-clock.ts';

export interface PresenceOptions {
  /** Milliseconds that the page may be hidden, and that nobody touches it. Asked each time. */
  limits(): { hidden: number; idle: number };
  /** Nobody was there for too long. The cover stays until this has ended. */
  onAway(): Promise<void>;
  /** True before a lock: whoever is there has not shown that they are the owner, and keeps no other tab open. */
  isStranger?: boolean;
}

/** What of the browser is used, so that a test can stand in for it. */
export interface PresenceWorld {
  now(): Moment;
  page: Document;
  view: Window;
  channel: BroadcastChannel | null;
}

// Not `scroll`: it goes on by itself after the hand has gone.
const deeds = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;
const returns = ['focus', 'pageshow'] as const;
/** How often it is looked at, and how often other tabs are told, in milliseconds. */
const every = 5000;

/** Watches until the function that it returns is called; that takes the cover away. */
export function watchPresence(options: PresenceOptions, world: PresenceWorld): () => void {
  const { page, view, channel } = world;
  const root = page.documentElement;
  let used = world.now();
  /** Since when no tab is to be seen; null while this one is. */
  let hiddenSince: Moment | null = page.visibilityState === 'hidden' ? used : null;
  let told: Moment | null = null;
  let closing = false;

  const cover = (on: boolean) => root.classList.toggle('covered', on);

  const isTooLong = () => {
    const now = world.now();
    const { hidden, idle } = options.limits();
    return (hiddenSince !== null && between(hiddenSince, now) >= hidden) || between(used, now) >= idle;
  };

  function look(): void {
    if (closing || !isTooLong()) return;
    closing = true;
    cover(true);
    // Whatever comes of it, the cover is taken off only where someone is there to see what the screen says then.
    void options.onAway().finally(() => {
      closing = false;
      used = world.now();
      if (page.visibilityState === 'visible') uncover();
    });
  }

  function uncover(): void {
    hiddenSince = null;
    cover(false);
  }

  function hide(): void {
    hiddenSince ??= world.now();
    cover(true);
    look();
  }

  function comeBack(): void {
    if (page.visibilityState !== 'visible') return;
    look();
    if (!closing) uncover();
  }

  function touch(): void {
    look();
    if (closing || page.visibilityState === 'hidden') return;
    uncover();
    used = world.now();
    tell('used');
  }

  function tell(word: 'used' | 'seen'): void {
    const now = world.now();
    if (options.isStranger || (told && between(told, now) < every / 2)) return;
    told = now;
    channel?.postMessage(word);
  }

  // While one tab is in use, the others are not left alone.
  const hear = ({ data }: MessageEvent<unknown>) => {
    if (data !== 'used' && data !== 'seen') return;
    if (hiddenSince) hiddenSince = world.now();
    if (data === 'used') used = world.now();
  };
  const change = () => (page.visibilityState === 'hidden' ? hide() : comeBack());
  // On a phone the list of apps takes the focus before the page is hidden; on a desk a window beside it may.
  const blur = () => {
    if (view.matchMedia('(pointer: coarse)').matches) cover(true);
  };
  const tick = () => {
    look();
    if (page.visibilityState === 'visible') tell('seen');
  };

  const timer = view.setInterval(tick, every);
  page.addEventListener('visibilitychange', change);
  view.addEventListener('pagehide', hide);
  view.addEventListener('blur', blur);
  for (const name of returns) view.addEventListener(name, comeBack);
  for (const name of deeds) page.addEventListener(name, touch, { capture: true, passive: true });
  channel?.addEventListener('message', hear);
  if (hiddenSince) cover(true);
  return () => {
    view.clearInterval(timer);
    page.removeEventListener('visibilitychange', change);
    view.removeEventListener('pagehide', hide);
    view.removeEventListener('blur', blur);
    for (const name of returns) view.removeEventListener(name, comeBack);
    for (const name of deeds) page.removeEventListener(name, touch, { capture: true });
    channel?.close();
    cover(false);
  };
}

/** Watches this browser's own page. */
export function watchThisPage(options: PresenceOptions): () => void {
  return watchPresence(options, {
    now: () => ({ wall: Date.now(), steady: performance.now() }),
    page: document,
    view: window,
    channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel('pocketbook.presence') : null,
  });
}
