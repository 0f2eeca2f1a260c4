/** Sets up i18next. Each namespace is a file of its own, loaded with the screen that needs it. */

import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { sourceLanguage } from './languages.ts';
import type { Namespace } from './resources.ts';

export { useTranslation } from 'react-i18next';

type Load = () => Promise<{ default: Record<string, unknown> }>;
const files = import.meta.glob<{ default: Record<string, unknown> }>(
  ['./locales/*/*.json', '!./locales/*/*.notes.json'],
) as Record<string, Load>;

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
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: sourceLanguage,
      ns: ['common'],
      defaultNS: 'common',
      // React escapes text itself.
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
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
