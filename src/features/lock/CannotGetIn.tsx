/** The ways on for someone who cannot get in, or whose lock is damaged. None of them deletes anything. */

import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import type { LockInfo } from '#services/gate-lock.ts';
import { useServices } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Card, Notice, Page } from '#ui/Page.tsx';
import { useFocusOnStep } from '#ui/use-step.ts';
import { SecretForm } from './SecretForm.tsx';

interface CannotGetInProps {
  lock: LockInfo;
  damaged: boolean;
  onBack(): void;
  /** What may be done without getting in. */
  children?: ReactNode;
}

export function CannotGetIn({ lock, damaged, onBack, children }: CannotGetInProps) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const has = (way: LockInfo['ways'][number]) => lock.ways.includes(way);
  return (
    <Page heading={t(damaged ? 'damaged.heading' : 'stuck.heading')}>
      {damaged ? (
        <Notice tone="danger">
          <p>{t('damaged.what')}</p>
          <p>{t(lock.ways.length > 0 ? 'damaged.next' : 'damaged.noWay')}</p>
          <Actions>
            <Button onClick={() => void gate.open()}>{t('damaged.retry')}</Button>
          </Actions>
        </Notice>
      ) : null}
      {children}
      {has('recovery') ? (
        <Card heading={t('recovery.heading')}>
          <p>{t('recovery.what')}</p>
          <SecretForm
            kind="recovery"
            action={t('recovery.open')}
            wait={lock.wait}
            passkeys={damaged ? lock.passkeys : []}
            onSecret={(secret) => gate.unlock(secret)}
          />
        </Card>
      ) : null}
      <Card heading={t('fromBackup.heading')}>
        <p>{t('fromBackup.what')}</p>
        <Actions>
          <ButtonLink to="/settings?restore">{t('fromBackup.action')}</ButtonLink>
        </Actions>
      </Card>
      <PutAway />
      <Others />
      {damaged ? null : (
        <div>
          <Button look="quiet" onClick={onBack}>
            {t('stuck.back')}
          </Button>
        </div>
      )}
    </Page>
  );
}

/** `damaged`: it has no lock, or not one that anybody could open. */
export function PutAway({ damaged = false }: { damaged?: boolean }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const [sure, setSure] = useState(false);
  const next = useFocusOnStep(sure);
  const [refused, setRefused] = useState<'full-up' | 'refused' | null>(null);
  const putAway = async () => {
    const done = await gate.putAwayAndBegin().catch(() => ({ ok: false, reason: 'refused' }) as const);
    setRefused(done.ok ? null : done.reason);
  };
  return (
    <Card heading={t('putAway.heading')}>
      <p>{t(damaged ? 'putAway.whatDamaged' : 'putAway.what')}</p>
      {sure ? (
        <>
          <p role="status" tabIndex={-1} ref={next}>
            {t('putAway.sure')}
          </p>
          {refused ? (
            <Notice tone="danger" alert>
              <p>{t(`putAway.${refused}`)}</p>
            </Notice>
          ) : null}
          <Actions>
            <Button look="primary" onClick={() => void putAway()}>
              {t('putAway.confirm')}
            </Button>
            <Button look="quiet" onClick={() => setSure(false)}>
              {t('putAway.not')}
            </Button>
          </Actions>
        </>
      ) : (
        <Actions>
          <Button ref={next} onClick={() => setSure(true)}>
            {t('putAway.action')}
          </Button>
        </Actions>
      )}
    </Card>
  );
}

/** Its place in the address of the page of the lock. */
const place = 'put-away';

/** It is there later than the page: what the address named is gone to now. */
function arrive(card: HTMLElement | null): void {
  card?.scrollIntoView();
  card?.focus({ preventScroll: true });
}

/** What was put away before, and can be turned to again. */
export function Others() {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const { hash } = useLocation();
  const [names, setNames] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(false);
  const turnTo = async (name: string) => {
    const turned = await gate.turnTo(name).catch(() => ({ ok: false }));
    setRefused(!turned.ok);
  };
  useEffect(() => {
    let gone = false;
    // Where nothing can be looked at just now, there is no way to show.
    void gate.putAway().then(
      (found) => {
        if (!gone) setNames(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [gate]);
  if (names.length === 0) return null;
  return (
    <div id={place} tabIndex={-1} ref={hash === `#${place}` ? arrive : null}>
      <Card heading={t('others.heading')}>
        <p>{t('others.what', { count: names.length })}</p>
        {refused ? (
          <Notice tone="danger" alert>
            <p>{t('others.notSaved')}</p>
          </Notice>
        ) : null}
        <Actions>
          {names.map((name, at) => (
            <Button key={name} onClick={() => void turnTo(name)}>
              {names.length === 1 ? t('others.open') : t('others.openNumber', { number: at + 1 })}
            </Button>
          ))}
        </Actions>
      </Card>
    </div>
  );
}
