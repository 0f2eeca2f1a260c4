import { describe, expect, it } from 'vitest';
import { createPreferences, preferencesKey } from '#platform/preferences.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const standard = {
  theme: 'auto',
  textSize: 'normal',
  use: 'undecided',
  map: 'picture',
  lockHidden: '60',
  lockIdle: '5',
  quickHide: 'off',
  spelling: 'on',
  keepAsked: 'no',
  store: 'pocketbook',
};

describe('preferences', () => {
  it('begin as the phone has it, with the first run to come', () => {
    expect(createPreferences(memoryStorage()).get()).toEqual(standard);
  });

  it('are kept for the next start, and told to whoever listens', () => {
    const store = memoryStorage();
    const preferences = createPreferences(store);
    const heard: string[] = [];
    const stop = preferences.subscribe(() => heard.push(preferences.get().theme));
    preferences.set({ theme: 'dark' });
    preferences.set({ textSize: 'larger', use: 'writing', map: 'list' });
    stop();
    preferences.set({ theme: 'light' });
    expect(heard).toEqual(['dark', 'dark']);
    expect(createPreferences(store).get()).toEqual({
      ...standard,
      theme: 'light',
      textSize: 'larger',
      use: 'writing',
      map: 'list',
    });
  });

  it('are the same value until one changes, so that nothing is drawn for nothing', () => {
    const preferences = createPreferences(memoryStorage());
    expect(preferences.get()).toBe(preferences.get());
  });

  it('go back to the beginning when they are cleared, and leave nothing', () => {
    const store = memoryStorage();
    const preferences = createPreferences(store);
    preferences.set({ theme: 'dark', use: 'writing' });
    preferences.clear();
    expect(preferences.get()).toEqual(standard);
    expect(store).toHaveLength(0);
  });

  it.each([
    ['half of a JSON text', '{"theme":"da'],
    ['no object', '"dark"'],
    ['null', 'null'],
    ['a list', '["dark"]'],
    [
      'values that there are not',
      '{"theme":"purple","textSize":17,"use":null,"map":1,"store":"../x","lockIdle":0}',
    ],
    ['names that every object has', '{"__proto__":{"theme":"dark"},"constructor":"dark"}'],
  ])('that are stored as %s are the standard ones', (_, stored) => {
    expect(createPreferences(memoryStorage({ [preferencesKey]: stored })).get()).toEqual(standard);
  });

  it('keep each sound value beside a broken one, and drop what they do not know', () => {
    const stored = '{"theme":"dark","textSize":"enormous","use":"reading","name":"Sam"}';
    const store = memoryStorage({ [preferencesKey]: stored });
    const preferences = createPreferences(store);
    expect(preferences.get()).toEqual({ ...standard, theme: 'dark', use: 'reading' });
    preferences.set({ textSize: 'large' });
    expect(store.getItem(preferencesKey)).not.toContain('Sam');
  });

  it('hold until the page is closed where the browser refuses to store', () => {
    for (const store of [null, memoryStorage({}, { refuses: true })]) {
      const preferences = createPreferences(store);
      preferences.set({ theme: 'dark' });
      expect(preferences.get().theme).toBe('dark');
    }
  });

  describe('in two tabs', () => {
    /** Two tabs over one store; each hears what the other stores, once `tell` is called. */
    function twoTabs() {
      const store = memoryStorage();
      const ears: (() => void)[] = [];
      const tab = () => createPreferences(store, (listener) => ears.push(listener));
      const tell = () => ears.forEach((listener) => listener());
      return { store, tabs: [tab(), tab()] as const, tell };
    }

    it('do not overwrite what the other chose', () => {
      const { store, tabs } = twoTabs();
      const [one, other] = tabs;
      one.set({ lockHidden: '0', theme: 'dark' });
      other.set({ textSize: 'large' });
      expect(createPreferences(store).get()).toEqual({
        ...standard,
        lockHidden: '0',
        theme: 'dark',
        textSize: 'large',
      });
      expect(other.get()).toMatchObject({ lockHidden: '0', theme: 'dark' });
    });

    it('take over what the other chose as soon as it is told', () => {
      const { tabs, tell } = twoTabs();
      const [one, other] = tabs;
      const heard: string[] = [];
      other.subscribe(() => heard.push(other.get().lockHidden));
      one.set({ lockHidden: '0' });
      tell();
      tell();
      expect(heard).toEqual(['0']);
    });

    it('each go on with their own pocketbook, and the next start has the one turned to last', () => {
      const { store, tabs, tell } = twoTabs();
      const [one, other] = tabs;
      one.set({ store: 'pocketbook_2' });
      tell();
      expect(other.get().store).toBe('pocketbook');
      other.set({ theme: 'dark' });
      expect(other.get().store).toBe('pocketbook');
      expect(createPreferences(store).get()).toMatchObject({ store: 'pocketbook_2', theme: 'dark' });
      other.set({ store: 'pocketbook' });
      expect(createPreferences(store).get().store).toBe('pocketbook');
    });

    it('write nothing where nothing changes', () => {
      const { store, tabs } = twoTabs();
      const [one, other] = tabs;
      one.set({ use: 'writing' });
      let written = 0;
      store.setItem = () => void (written += 1);
      const before = one.get();
      one.set({ use: 'writing', theme: 'auto' });
      expect(one.get()).toBe(before);
      other.set({ use: 'writing' });
      expect(other.get().use).toBe('writing');
      expect(written).toBe(0);
    });

    it('that were cleared go on with the pocketbook of the tab that stores first', () => {
      const { store, tabs } = twoTabs();
      const [one, other] = tabs;
      one.set({ store: 'pocketbook_2' });
      other.clear();
      one.set({ use: 'writing' });
      expect(createPreferences(store).get()).toMatchObject({ store: 'pocketbook_2', use: 'writing' });
    });
  });
});
