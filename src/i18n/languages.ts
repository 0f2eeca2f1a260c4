/** The only list of interface languages: tag, own name, direction. The first is the source and the fallback. */
export const languages = [{ tag: 'en-GB', name: 'English', direction: 'ltr' }] as const;
export type LanguageTag = (typeof languages)[number]['tag'];
export const sourceLanguage: LanguageTag = 'en-GB';
