/** Between open and locked: nothing private is on the screen. What could not be saved waits in memory, and this says so. */

import { useEffect } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice, Page } from '#ui/Page.tsx';
import { AnyWay, useLockInfo } from './AnyWay.tsx';

/** How often saving is tried again, in milliseconds: the lock must not stay open for ever. */
const again = 20_000;

export function Locking({ refused }: { refused: boolean }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const lock = useLockInfo(refused);
  const isDamaged = lock !== null && !lock.ways.includes('passphrase');
  const isShut = isDamaged && lock.ways.length === 0;
  useEffect(() => {
    if (!refused) return;
    const timer = setInterval(() => void gate.lock(), again);
    return () => clearInterval(timer);
  }, [refused, gate]);
  if (!refused) return <Page heading={t('locking.heading')}>{null}</Page>;
  return (
    <Page heading={t('locking.refused')}>
      <Notice tone="danger" alert>
        <p>{t('locking.what')}</p>
        {isDamaged ? <p>{t('locking.damaged')}</p> : null}
        <p>{t(isShut ? 'locking.noWay' : isDamaged ? 'locking.otherWay' : 'locking.next')}</p>
      </Notice>
      <Actions>
        <Button onClick={() => void gate.lock()}>{t('locking.retry')}</Button>
      </Actions>
      {isShut ? null : (
        <AnyWay lock={lock} action={t('locking.show')} onSecret={(secret) => gate.show(secret)} />
      )}
    </Page>
  );
}
