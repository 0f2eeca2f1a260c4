/** Whether the browser has promised to keep what is stored, and how much room there is. */

export interface Persistence {
  /** True, false, or null where the browser cannot say. */
  isPersistent(): Promise<boolean | null>;
  /** Asks the browser to keep what is stored. May show a question; never waited for at start. */
  ask(): Promise<boolean | null>;
  /** Whether `ask` puts a question to the person, rather than the browser deciding by itself. */
  asksBack(): boolean;
  /** Bytes used and allowed, or null where the browser cannot say. */
  space(): Promise<{ used: number; allowed: number } | null>;
}

/** WebKitGTK has no `navigator.storage`: every call asks first whether it is there. */
const storage = () => (globalThis.navigator as { storage?: StorageManager } | undefined)?.storage;

export const persistence: Persistence = {
  isPersistent: async () => (await storage()?.persisted()) ?? null,
  ask: async () => (await storage()?.persist()) ?? null,
  // Chromium and WebKit decide by themselves; the Firefox of an iPhone, which calls itself FxiOS, is WebKit.
  asksBack: () => navigator.userAgent.includes('Firefox/'),
  async space() {
    const estimate = await storage()?.estimate();
    return estimate ? { used: estimate.usage ?? 0, allowed: estimate.quota ?? 0 } : null;
  },
};
