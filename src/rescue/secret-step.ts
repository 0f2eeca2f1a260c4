/** Asks for the passphrase or the recovery code. Tells nothing of what is behind the lock. */

import type { RescueWords } from '#i18n/rescue-words.ts';
import type { LockInfo, ReadOut, Secret } from '#vault/vault.ts';
import { actions, button, card, element, saying, secretField, showTyped, shown } from './element.ts';

interface SecretStep {
  readonly lock: LockInfo;
  /** Tries it. A refusal comes back; with anything else the page goes on by itself. */
  open(secret: Secret): Promise<Extract<ReadOut, { ok: false }> | null>;
}

export function secretStep(t: RescueWords, { lock, open }: SecretStep): HTMLElement {
  const has = (way: LockInfo['ways'][number]) => lock.ways.includes(way);
  if (!has('passphrase') && !has('recovery'))
    return card(
      t('locked.heading'),
      element('p', {}, t(has('passkey') ? 'locked.passkeyOnly' : 'locked.noWay')),
    );
  const place = element('div', { class: 'stack' });
  const ask = (kind: 'passphrase' | 'recovery') => {
    const other = kind === 'passphrase' ? 'recovery' : 'passphrase';
    const turn = () => {
      ask(other);
      place.querySelector<HTMLElement>('input, textarea')?.focus();
    };
    const turning = t(other === 'recovery' ? 'locked.useCode' : 'locked.usePassphrase');
    place.replaceChildren(
      secretForm(t, kind, { lock, open }, has(other) ? button('quiet', turning, turn) : null),
    );
  };
  ask(has('passphrase') ? 'passphrase' : 'recovery');
  const what = t(has('passphrase') ? 'locked.what' : 'locked.damaged');
  return card(t('locked.heading'), element('p', {}, what), place);
}

function secretForm(
  t: RescueWords,
  kind: 'passphrase' | 'recovery',
  { lock, open }: SecretStep,
  turn: HTMLElement | null,
): HTMLElement {
  const field = secretField(t(`locked.${kind}`), kind === 'recovery' ? 'lines' : 'secret');
  if (kind === 'recovery') field.hint(t('locked.recoveryHint'));
  const said = saying('status');
  const wait = element('p', { 'aria-live': 'off' });
  const go = button('primary', t('locked.open'));
  const waitFor = (milliseconds: number) => {
    const until = performance.now() + milliseconds;
    const look = () => {
      const left = Math.ceil((until - performance.now()) / 1000);
      go.disabled = left > 0;
      wait.textContent = left > 0 ? t('locked.waiting', { count: left }) : '';
      if (left > 0 && go.isConnected) setTimeout(look, 500);
    };
    look();
  };
  const bring = async () => {
    const text = field.input.value;
    if (text.trim() === '' || go.disabled) return;
    go.disabled = true;
    field.refuse('');
    said.say(t('locked.working'));
    await shown();
    const refused = await open({ kind, text });
    if (refused === null) return;
    said.say('');
    go.disabled = false;
    if (kind === 'passphrase') field.input.value = '';
    field.refuse(wordsOf(t, refused));
    if ('lock' in refused) waitFor(refused.lock.wait);
  };
  const form = element(
    'form',
    { class: 'stack' },
    field.at,
    kind === 'passphrase' ? showTyped(t('showTyped'), [field]).at : null,
    wait,
    said.at,
    actions(go, ...(turn ? [turn] : [])),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void bring();
  });
  // Once it is in the page, for the count stops with it.
  requestAnimationFrame(() => waitFor(lock.wait));
  return form;
}

function wordsOf(t: RescueWords, { reason }: Extract<ReadOut, { ok: false }>): string {
  switch (reason) {
    case 'wrong':
      return t('locked.wrong');
    case 'wait':
      return t('locked.wait');
    case 'not-a-code':
      return t('locked.notACode');
    case 'too-costly':
      return t('locked.tooCostly');
    case 'lock-damaged':
      return t('locked.damaged');
    default:
      return t('blocked.what');
  }
}
