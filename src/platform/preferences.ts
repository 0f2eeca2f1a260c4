/** Preferences, in plain form: what the page needs before anything is opened. Nothing personal. See decisions/storage.md. */

export const themes = ['auto', 'light', 'dark'] as const;
export const textSizes = ['normal', 'large', 'larger'] as const;
export const maps = ['picture', 'list'] as const;
/** Seconds that the page may be hidden, and minutes without a touch, before a lock closes. */
export const hiddenTimes = ['0', '60', '300'] as const;
export const idleTimes = ['1', '5', '15'] as const;

export interface PreferenceValues {
  theme: (typeof themes)[number];
  textSize: (typeof textSizes)[number];
  /** How far the first run has come: 'reading' keeps nothing, 'writing' has a pocketbook. */
  use: 'undecided' | 'reading' | 'writing';
  /** How the competence map is shown. */
  map: (typeof maps)[number];
  lockHidden: (typeof hiddenTimes)[number];
  lockIdle: (typeof idleTimes)[number];
  /** Whether a button on private screens leads away from them at once. */
  quickHide: 'off' | 'on';
  /** Whether the browser's own help with spelling, which may send words to its maker, is left as it is. */
  spelling: 'on' | 'off';
  /** Whether the browser was asked, by itself, to keep what is stored. */
  keepAsked: 'no' | 'yes';
  /** Which store is in use: the first, or one begun after another was put away. */
  store: string;
}

export interface Preferences {
  get(): PreferenceValues;
  set(changes: Partial<PreferenceValues>): void;
  subscribe(listener: () => void): () => void;
  clear(): void;
}

/** The start-up script in index.html reads the same key. */
export const preferencesKey = 'pocketbook.preferences';
const firstStore = 'pocketbook';
const standard: PreferenceValues = {
  theme: 'auto',
  textSize: 'normal',
  use: 'undecided',
  map: 'picture',
  lockHidden: '60',
  lockIdle: '5',
  quickHide: 'off',
  spelling: 'on',
  keepAsked: 'no',
  store: firstStore,
};

/**
 * Names that a store may have, in the order in which they are taken. With an underscore: `pocketbook-2` is already the
 * name of a house of the first.
 */
export const storeNames = [firstStore, ...[2, 3, 4, 5, 6, 7, 8, 9].map((at) => `${firstStore}_${at}`)];

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
    map: oneOf(maps, values['map'], standard.map),
    lockHidden: oneOf(hiddenTimes, values['lockHidden'], standard.lockHidden),
    lockIdle: oneOf(idleTimes, values['lockIdle'], standard.lockIdle),
    quickHide: oneOf(['off', 'on'], values['quickHide'], standard.quickHide),
    spelling: oneOf(['on', 'off'], values['spelling'], standard.spelling),
    keepAsked: oneOf(['no', 'yes'], values['keepAsked'], standard.keepAsked),
    store: oneOf(storeNames, values['store'], standard.store),
  };
}

const has = (values: object, name: string, value: unknown) => Reflect.get(values, name) === value;
const isSame = (one: PreferenceValues, other: PreferenceValues) =>
  Object.entries(one).every(([name, value]) => has(other, name, value));

/** `onOutsideChange` calls back when another tab has stored something. */
export function createPreferences(
  store: Storage | null,
  onOutsideChange: (listener: () => void) => void = () => undefined,
): Preferences {
  let values = read(store);
  /** As last found or put in the store. */
  let stored = values;
  const listeners = new Set<() => void>();
  const change = (next: PreferenceValues) => {
    if (isSame(values, next)) return;
    values = next;
    for (const listener of listeners) listener();
  };
  /** This tab's values with what other tabs stored since; which pocketbook is in use stays each tab's own. */
  const caughtUp = (): PreferenceValues => {
    const fresh = read(store);
    const news = Object.entries(fresh).filter(([name, value]) => !has(stored, name, value));
    stored = fresh;
    return { ...values, ...Object.fromEntries(news), store: values.store };
  };
  onOutsideChange(() => change(caughtUp()));
  return {
    get: () => values,
    set(changes) {
      const next = { ...caughtUp(), ...changes };
      const kept = { ...stored, ...changes };
      try {
        // Cleared meanwhile, there is no other tab's pocketbook to be turned away from.
        if (store?.getItem(preferencesKey) === null) kept.store = next.store;
        if (!isSame(kept, stored)) store?.setItem(preferencesKey, JSON.stringify(kept));
        stored = kept;
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
      stored = standard;
      change(standard);
    },
  };
}
