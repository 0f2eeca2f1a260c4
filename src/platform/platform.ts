/** The only door to browser services other than storage and cryptography, as one value that a test can replace. */

import { readInstallPlace, type InstallPlace, type InstallWay } from './install.ts';
import type { Passkey } from './passkey.ts';
import type { PresenceOptions } from './presence.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { saveFile } from './save-file.ts';
import { createUpdates, type Updates } from './service-worker.ts';
import { persistence, type Persistence } from './persistence.ts';

export type { InstallWay };

export interface Platform {
  now(): Date;
  newId(): string;
  /** Hands bytes to the browser as a download under a neutral name. */
  saveFile(name: string, type: string, bytes: Uint8Array): void;
  /** Puts text on the clipboard; false where the browser refuses. */
  copyText(text: string): Promise<boolean>;
  /** Reads a file of the app's own, such as a font. Throws when it cannot be had. */
  fetchOwn(url: string): Promise<Uint8Array>;
  /** Calls back when the page is hidden or about to go; the last moment to save. Returns how to stop. */
  onHide(listener: () => void): () => void;
  /** Calls back, perhaps more than once, when a person comes back to the page. Returns how to stop. */
  onReturn(listener: () => void): () => void;
  whenIdle(work: () => void): void;
  /** Calls when nobody is there for too long, and covers the screen until that is known. Loaded with the first lock. */
  watchPresence(options: PresenceOptions): () => void;
  /** Fingerprint or face. */
  passkey: Passkey;
  print(): void;
  /** Into which store goes what other apps share; null for none. */
  shareTo(store: string | null): Promise<void>;
  preferences: Preferences;
  persistence: Persistence;
  install(): InstallPlace;
  /** Whether this looks like a private window; false where it cannot be told. Loaded when it is first asked for. */
  looksPrivate(): Promise<boolean>;
  updates: Updates;
}

async function fetchOwn(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Could not read ${new URL(url, location.href).pathname}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function onHide(listener: () => void): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') listener();
  };
  document.addEventListener('visibilitychange', hidden);
  // A page that is put to sleep without having been hidden before it.
  document.addEventListener('freeze', listener);
  addEventListener('pagehide', listener);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    document.removeEventListener('freeze', listener);
    removeEventListener('pagehide', listener);
  };
}

function onReturn(listener: () => void): () => void {
  const shown = () => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', shown);
  // A page that was kept whole is shown again; or another window was in front of it.
  addEventListener('pageshow', listener);
  addEventListener('focus', listener);
  return () => {
    document.removeEventListener('visibilitychange', shown);
    removeEventListener('pageshow', listener);
    removeEventListener('focus', listener);
  };
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

/** Starts as soon as it is loaded; may be stopped before. */
function watchPresence(options: PresenceOptions): () => void {
  let stop: (() => void) | null = null;
  let stopped = false;
  void import('./presence.ts').then(({ watchThisPage }) => {
    if (!stopped) stop = watchThisPage(options);
  });
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Loaded when it is first asked for. */
const passkey: Passkey = {
  isThere: () => 'PublicKeyCredential' in globalThis,
  canBeMade: async () => (await import('./passkey.ts')).passkey.canBeMade(),
  make: async () => (await import('./passkey.ts')).passkey.make(),
  ask: async (ways) => (await import('./passkey.ts')).passkey.ask(ways),
};

/** The browser's own services. */
export function createPlatform(): Platform {
  return {
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    saveFile,
    copyText,
    fetchOwn,
    onHide,
    onReturn,
    whenIdle,
    watchPresence,
    passkey,
    print: () => globalThis.print(),
    // Not to be had, what is shared goes where it went before: no deed fails for it.
    shareTo: (store) =>
      import('./share-store.ts').then(
        ({ nameStore }) => nameStore(store),
        () => undefined,
      ),
    preferences: createPreferences(localStorageOrNull(), (listener) => addEventListener('storage', listener)),
    persistence,
    install: readInstallPlace,
    looksPrivate: async () => (await import('./private-window.ts')).looksPrivate(),
    updates: createUpdates(),
  };
}

/** localStorage throws where the browser refuses it; then preferences last as long as the page. */
export function localStorageOrNull(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
