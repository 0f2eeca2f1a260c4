/** Between open and locked: nothing private is on the screen. What could not be saved waits in memory, and this says so. */

import { useEffect } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice, Page } from '#ui/Page.tsx';
import { SecretForm } from './SecretForm.tsx';

/** How often saving is tried again, in milliseconds: the lock must not stay open for ever. */
const again = 20_000;

export function Locking({ refused }: { refused: boolean }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
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
        <p>{t('locking.next')}</p>
      </Notice>
      <Actions>
        <Button onClick={() => void gate.lock()}>{t('locking.retry')}</Button>
      </Actions>
      <SecretForm kind="passphrase" action={t('locking.show')} onSecret={(secret) => gate.show(secret)} />
    </Page>
  );
}
