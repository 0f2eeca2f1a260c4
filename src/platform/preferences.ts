/** Preferences, in plain form: what the page needs before anything is opened. Nothing personal. See decisions/storage.md. */

export const themes = ['auto', 'light', 'dark'] as const;
export const textSizes = ['normal', 'large', 'larger'] as const;

export interface PreferenceValues {
  theme: (typeof themes)[number];
  textSize: (typeof textSizes)[number];
  /** How far the first run has come: 'reading' keeps nothing, 'writing' has a pocketbook. */
  use: 'undecided' | 'reading' | 'writing';
}

export interface Preferences {
  get(): PreferenceValues;
  set(changes: Partial<PreferenceValues>): void;
  subscribe(listener: () => void): () => void;
  clear(): void;
}

/** The start-up script in index.html reads the same key. */
export const preferencesKey = 'pocketbook.preferences';
const standard: PreferenceValues = { theme: 'auto', textSize: 'normal', use: 'undecided' };

function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

function read(store: Storage | null): PreferenceValues {
  let found: unknown;
  try {
    found = JSON.parse(store?.getItem(preferencesKey) ?? '{}');
  } catch {
    found = {};
  }
  const values = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
  return {
    theme: oneOf(themes, values['theme'], standard.theme),
    textSize: oneOf(textSizes, values['textSize'], standard.textSize),
    use: oneOf(['undecided', 'reading', 'writing'], values['use'], standard.use),
  };
}

export function createPreferences(store: Storage | null): Preferences {
  let values = read(store);
  const listeners = new Set<() => void>();
  const change = (next: PreferenceValues) => {
    values = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => values,
    set(changes) {
      const next = { ...values, ...changes };
      try {
        store?.setItem(preferencesKey, JSON.stringify(next));
      } catch {
        // A full or refused store: the choice holds until the page is closed, and nothing else depends on it.
      }
      change(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      store?.removeItem(preferencesKey);
      change(standard);
    },
  };
}
