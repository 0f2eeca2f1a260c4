/** Gets the newest version of the app, which nobody else asks for where the app does not run. */

import type { RescueWords } from '#i18n/rescue-words.ts';
import { takeNewest } from '#platform/newest-version.ts';
import { actions, button, card, element, saying } from './element.ts';

/** `app`: its address. `isAsked`: it is looked for at once, because that is what brought somebody here. */
export function newestStep(t: RescueWords, app: string, isAsked: boolean): HTMLElement {
  const said = saying('status');
  const look = async () => {
    go.disabled = true;
    said.say(t('newest.looking'));
    const newest = await takeNewest(app).catch(() => 'no-answer' as const);
    said.say(t(`newest.${newest}`));
    go.disabled = false;
    if (newest === 'taken') location.assign(app);
  };
  const go = button('plain', t('newest.action'), () => void look());
  const open = element('a', { class: 'button button-quiet', href: app }, t('newest.openApp'));
  const made = card(t('newest.heading'), element('p', {}, t('newest.what')), said.at, actions(go, open));
  made.id = 'newest';
  if (isAsked) void look();
  return made;
}
