/** The words of the page that saves a backup where the app does not run. Nothing else of the interface comes along. */

import i18next, { type TFunction } from 'i18next';
import { sourceLanguage } from './languages.ts';
import rescue from './locales/en-GB/rescue.json';

export type RescueWords = TFunction<'rescue'>;

export async function startRescueWords(): Promise<RescueWords> {
  await i18next.init({
    lng: sourceLanguage,
    resources: { [sourceLanguage]: { rescue } },
    ns: ['rescue'],
    defaultNS: 'rescue',
    // Words go into the page as text, never as HTML.
    interpolation: { escapeValue: false },
  });
  return i18next.getFixedT(sourceLanguage, 'rescue');
}
