/** One change of the lock, after the passphrase was asked again. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useAskAgain } from '#services/ask-again.ts';
import type { LockChanged, LockRefusal, Proof } from '#services/gate-lock.ts';
import { useServices } from '#services/services.ts';
import { Back } from '#ui/Back.tsx';
import { Button } from '#ui/Button.tsx';
import { focusOnArrival } from '#ui/focus-on-arrival.ts';
import { Actions, Notice, Page, Status } from '#ui/Page.tsx';
import { NewCode } from './NewCode.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { SetLock } from './SetLock.tsx';

export type LockDeed = 'changePassphrase' | 'someoneMayKnow' | 'newRecoveryCode' | 'removeLock';

interface ChangeLockProps {
  deed: LockDeed;
  proof: Proof;
  /** With the words that say it was done, where something is left to say. */
  onEnd(words: string | null, isDone: boolean): void;
}

export function ChangeLock({ deed, proof, onEnd }: ChangeLockProps) {
  const { t } = useTranslation('common');
  const cancel = () => onEnd(null, false);
  if (deed !== 'someoneMayKnow') return <ShortChange deed={deed} proof={proof} onEnd={onEnd} />;
  return <SetLock renew={proof} cancel={t('cancel')} onDone={() => onEnd(null, true)} onCancel={cancel} />;
}

type ShortProps = ChangeLockProps & { deed: Exclude<LockDeed, 'someoneMayKnow'> };

function ShortChange({ deed, proof, onEnd }: ShortProps) {
  const { t } = useTranslation(['lock', 'common']);
  const { gate } = useServices();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<LockRefusal | 'not-begun' | null>(null);
  const askAgain = useAskAgain();
  const cancel = () => onEnd(null, false);

  const work = async (change: (proof: Proof) => Promise<LockChanged>, by = proof) => {
    setWorking(true);
    setRefused(null);
    const changed = await change(by).catch(() => null);
    setWorking(false);
    if (changed?.ok) return onEnd(t(`deeds.${deed}.done`), true);
    setRefused(changed?.reason ?? 'not-begun');
    // What was typed more than ten minutes ago proves nothing: then it is asked once more.
    if (changed?.reason !== 'no-proof') return;
    askAgain('change', (answer) => {
      if (answer !== null && answer !== 'no-lock') void work(change, answer);
    });
  };
  const fault = (
    <>
      {refused ? (
        <Notice tone="danger" alert>
          <p tabIndex={-1} ref={focusOnArrival}>
            {t(`refusals.${refused}`)}
          </p>
        </Notice>
      ) : null}
      <Status>{working ? t('working') : ''}</Status>
    </>
  );

  return (
    <Page key={deed} heading={t(`deeds.${deed}.name`)}>
      {deed === 'newRecoveryCode' ? null : <Back onBack={cancel} />}
      <p>{t(`deeds.${deed}.what`)}</p>
      {deed === 'changePassphrase' ? (
        <NewPassphrase
          action={t('deeds.changePassphrase.action')}
          note={t('deeds.changePassphrase.noReset')}
          cancel={t('common:cancel')}
          busy={working}
          onChosen={(passphrase) => void work((by) => gate.changePassphrase({ proof: by, passphrase }))}
          onCancel={cancel}
        >
          {fault}
        </NewPassphrase>
      ) : null}
      {deed === 'newRecoveryCode' ? (
        <>
          <NewCode
            onKept={(code) => void work((by) => gate.newRecoveryCode({ proof: by, code }))}
            onCancel={cancel}
          />
          {fault}
        </>
      ) : null}
      {deed === 'removeLock' ? (
        <>
          {fault}
          <Actions>
            <Button
              look="danger"
              disabled={working}
              onClick={() => void work((by) => gate.removeLock({ proof: by }))}
            >
              {t('deeds.removeLock.action')}
            </Button>
            <Button look="quiet" disabled={working} onClick={cancel}>
              {t('common:cancel')}
            </Button>
          </Actions>
        </>
      ) : null}
    </Page>
  );
}
