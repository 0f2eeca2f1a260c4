/** The browser's services in the hands of a test: files that were saved, text that was copied, the page that hides. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstallWay, Platform } from '#platform/platform.ts';
import { createPreferences } from '#platform/preferences.ts';
import type { Updates } from '#platform/service-worker.ts';
import { testWorld, type TestWorld } from './test-world.ts';

const root = join(import.meta.dirname, '../..');

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FakePlatform extends Platform {
  readonly world: TestWorld;
  readonly saved: SavedFile[];
  readonly copied: string[];
  /** Where the service worker would put what is shared. */
  readonly sharesGoTo: string | null;
  /** A newer version is there, or another tab has taken it. */
  showUpdate(state: 'waiting' | 'replaced'): void;
  /** How often this tab took a newer version. */
  readonly updatesTaken: number;
  /** The watch over whether somebody is there, in the hands of the test. */
  readonly presence: Presence;
}

interface Presence {
  watched: boolean;
  /** Whether whoever is there counts in no other tab. */
  isStranger: boolean;
  goAway(): Promise<void>;
  limits(): { hidden: number; idle: number };
}

interface PlatformOptions {
  storage: Storage;
  way?: InstallWay;
  installed?: boolean;
  /** True where it looks like a private window. */
  isPrivate?: boolean;
  /** False where the browser refuses the clipboard. */
  clipboard?: boolean;
}

export function fakePlatform({
  storage,
  way = 'none',
  installed = false,
  isPrivate = false,
  clipboard = true,
}: PlatformOptions): FakePlatform {
  const world = testWorld();
  const saved: SavedFile[] = [];
  const copied: string[] = [];
  let update: ReturnType<Updates['state']> = 'none';
  let taken = 0;
  let sharesGoTo: string | null = null;
  const presence: Presence = {
    watched: false,
    isStranger: false,
    goAway: () => Promise.resolve(),
    limits: () => ({ hidden: 0, idle: 0 }),
  };
  const listeners = new Set<() => void>();
  return {
    ...world,
    world,
    saved,
    copied,
    get updatesTaken() {
      return taken;
    },
    saveFile: (name, type, bytes) => void saved.push({ name, type, bytes: new Uint8Array(bytes) }),
    copyText(text) {
      if (clipboard) copied.push(text);
      return Promise.resolve(clipboard);
    },
    async fetchOwn(url) {
      return new Uint8Array(await readFile(join(root, url)));
    },
    watchPresence({ onAway, limits, isStranger = false }) {
      presence.watched = true;
      presence.isStranger = isStranger;
      presence.goAway = onAway;
      presence.limits = limits;
      return () => {
        presence.watched = false;
      };
    },
    presence,
    passkey: {
      isThere: () => false,
      canBeMade: () => Promise.resolve(false),
      make: () => Promise.resolve(null),
      ask: () => Promise.resolve(null),
    },
    print: () => undefined,
    shareTo(store) {
      sharesGoTo = store;
      return Promise.resolve();
    },
    get sharesGoTo() {
      return sharesGoTo;
    },
    preferences: createPreferences(storage),
    persistence: {
      isPersistent: () => Promise.resolve(false),
      ask: () => Promise.resolve(true),
      asksBack: () => false,
      space: () => Promise.resolve({ used: 1_400_000, allowed: 1_000_000_000 }),
    },
    install: () => ({ installed, way }),
    looksPrivate: () => Promise.resolve(isPrivate),
    updates: {
      state: () => update,
      offline: () => 'ready',
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      register: () => Promise.resolve(),
      async accept(flush) {
        await flush();
        taken += 1;
      },
    },
    showUpdate(state) {
      update = state;
      for (const listener of listeners) listener();
    },
  };
}
