/** Sets up i18next. Each namespace is a file of its own, loaded with the screen that needs it. */

import i18next, { type BackendModule, type FlatNamespace, type TFunction } from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';
import { sourceLanguage } from './languages.ts';
import common from './locales/en-GB/common.json';
import today from './locales/en-GB/today.json';
import type { Namespace } from './resources.ts';

type Load = () => Promise<{ default: Record<string, unknown> }>;
const files = import.meta.glob<{ default: Record<string, unknown> }>([
  './locales/*/*.json',
  '!./locales/*/*.notes.json',
  // Of pages that the app has no part in.
  '!./locales/*/{rescue,start}.json',
  // In the first file already: the words of the shell and of the first screen.
  '!./locales/en-GB/{common,today}.json',
]) as Record<string, Load>;

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = files[`./locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`No words for ${namespace} in ${language}`), false);
    load().then(
      (file) => done(null, file.default),
      (cause: unknown) => done(cause instanceof Error ? cause : new Error('Words did not load'), false),
    );
  },
};

/** Starts i18next with the words of the shell. */
export async function startI18n(language: string = sourceLanguage): Promise<void> {
  await i18next.use(backend).init({
    lng: language,
    resources: { [sourceLanguage]: { common, today } },
    partialBundledLanguages: true,
    fallbackLng: sourceLanguage,
    ns: ['common'],
    defaultNS: 'common',
    // React escapes text itself.
    interpolation: { escapeValue: false },
  });
}

/** Loads the words of a screen. Resolves when they can be used at once. */
export async function loadWords(...namespaces: Namespace[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}

/** The interface language in use. */
export function currentLanguage(): string {
  return i18next.language;
}

/** Rises when words arrive or the language changes, so that what is on the screen is drawn with them. */
let arrivals = 0;
i18next.on('loaded', () => (arrivals += 1));
i18next.on('languageChanged', () => (arrivals += 1));

function subscribe(listener: () => void): () => void {
  i18next.on('loaded', listener);
  i18next.on('languageChanged', listener);
  return () => {
    i18next.off('loaded', listener);
    i18next.off('languageChanged', listener);
  };
}

/**
 * The words of one namespace, or of several of which the first needs no prefix. Own hook rather than
 * react-i18next: screens open only after their words are loaded, so all that is left to do is redraw.
 */
export function useTranslation<const Words extends FlatNamespace | readonly FlatNamespace[] = 'common'>(
  words?: Words,
): { t: TFunction<Words>; version: number } {
  const version = useSyncExternalStore(subscribe, () => arrivals);
  const key = typeof words === 'string' ? words : words?.join(' ');
  return useMemo(() => {
    const t: unknown = i18next.getFixedT(
      i18next.language,
      (key?.split(' ') ?? ['common']) as FlatNamespace[],
    );
    return { t: t as TFunction<Words>, version };
  }, [version, key]);
}
