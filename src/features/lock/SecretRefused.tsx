/** Why a passphrase or code was not taken: one sentence, the same for both, and how long to wait. */

import { useEffect, useState } from 'react';
import { wholeNumber } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { SecretChecked, SecretRefusal } from '#services/gate-lock.ts';
import { Notice } from '#ui/Page.tsx';

/** `storage`: the lock could not even be looked at. */
export type Refused =
  | SecretRefusal
  | Extract<SecretChecked, { reason: 'lock-damaged' }>
  | { readonly ok: false; readonly reason: 'storage' };

/** Milliseconds that are left of a wait, counted down each second. */
export function useWait(given: number): number {
  const [{ of, left }, setLeft] = useState({ of: given, left: given });
  useEffect(() => {
    if (given <= 0) return;
    const until = performance.now() + given;
    const look = () => setLeft({ of: given, left: Math.max(0, until - performance.now()) });
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [given]);
  return of === given ? left : given;
}

export function SecretRefused({ refused, wait }: { refused: Refused; wait: number }) {
  const { t } = useTranslation('lock');
  return (
    <Notice alert tone="danger">
      <p>{sentence()}</p>
      {wait > 0 ? <p aria-live="off">{t('refused.waiting', { count: Math.ceil(wait / 1000) })}</p> : null}
    </Notice>
  );

  function sentence(): string {
    if (refused.reason !== 'not-a-code') return t(`refused.${refused.reason}`);
    const { words, unknown } = refused.slip;
    if (words !== 12) return t('slip.count', { count: words });
    if (unknown.length === 0) return t('slip.order');
    return t('slip.unknown', {
      count: unknown.length,
      places: unknown.map((at) => wholeNumber(at + 1)).join(', '),
    });
  }
}
