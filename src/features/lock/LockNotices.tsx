/** What is told after an unlock: wrong tries before it, and that the recovery code was the way in. */

import { useEffect, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { dayAndTime } from '#i18n/moments.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { WrongTries } from '#services/gate-lock.ts';
import { useGate, useServices, type GateState } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { beginAt } from '#ui/focus-on-arrival.ts';
import { Actions, Notice } from '#ui/Page.tsx';
import { lockPlaces, wantedAt, type LockPlace } from './lock-places.ts';

export function LockNotices({ gate }: { gate: Extract<GateState, { at: 'open' }> }) {
  const isFirst = useFirstScreen();
  const isChanging = wantedAt(useLocation()) !== undefined;
  const { tries, byCode } = gate;
  return (
    <div className="page lock-note">
      {tries ? <Tries tries={tries} isFirst={isFirst && !byCode} /> : null}
      {byCode && !isChanging ? <ByCode isFirst={isFirst} /> : null}
    </div>
  );
}

function Tries({ tries: { count, latest }, isFirst }: { tries: WrongTries; isFirst: boolean }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  // Killed before this, the next unlock tells it.
  useEffect(() => void gate.triesShown(), [gate]);
  const mine = () => {
    toHeading();
    gate.triesTold();
  };
  const told =
    latest === null
      ? t('tries.some', { count })
      : t('tries.latest', { count, when: dayAndTime(new Date(latest)) });
  return (
    <Told told={told} short={t('tries.short', { count })} isFirst={isFirst}>
      <p>{t('tries.what')}</p>
      <Actions>
        <Button onClick={mine}>{t('tries.mine')}</Button>
        <ButtonLink look="quiet" to={`/settings/lock${lockPlaces.renew}`}>
          {t('tries.notMine')}
        </ButtonLink>
      </Actions>
    </Told>
  );
}

function ByCode({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const notNow = () => {
    toHeading();
    gate.codeTold();
  };
  return (
    <Told told={t('byCode.told')} short={t('byCode.short')} isFirst={isFirst}>
      <p>{t('byCode.what')}</p>
      <Actions>
        <ButtonLink
          look="primary"
          to="/settings/lock"
          state={{ begin: 'changePassphrase' } satisfies LockPlace}
        >
          {t('byCode.choose')}
        </ButtonLink>
        <Button look="quiet" onClick={notNow}>
          {t('byCode.not')}
        </Button>
      </Actions>
    </Told>
  );
}

/** The button that is pressed goes: the focus goes on to what the notice stood above. */
function toHeading(): void {
  beginAt(document.querySelector<HTMLElement>('main h1'));
}

interface ToldProps {
  told: string;
  short: string;
  isFirst: boolean;
  children: ReactNode;
}

/** In full on the first screen; after it one line that opens, so that it does not push down what one came for. */
function Told({ told, short, isFirst, children }: ToldProps) {
  if (isFirst)
    return (
      <Notice>
        <p role="status">{told}</p>
        {children}
      </Notice>
    );
  return (
    <details className="notice notice-care told-before">
      <summary>{short}</summary>
      <p>{told}</p>
      {children}
    </details>
  );
}

/** Where it was told first, beside the open pocketbook: gone with it when it locks. */
const firstScreens = new WeakMap<object, string>();

function useFirstScreen(): boolean {
  const gate = useGate();
  const { key } = useLocation();
  const book = gate.at === 'open' ? gate.pocketbook : null;
  useEffect(() => {
    if (book && !firstScreens.has(book)) firstScreens.set(book, key);
  }, [book, key]);
  return !book || (firstScreens.get(book) ?? key) === key;
}
