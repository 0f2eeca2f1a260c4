/**
 * The way to a lock, step by step: passphrase, recovery code, two of its words, everything sealed again, done. Also
 * for someone who may be known to another: then with new keys for all. Where nothing is kept yet, the pocketbook is
 * made only at the end, with its lock, so that a way half gone leaves nothing.
 */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import type { LockRefusal, NewLock, Proof } from '#services/gate-lock.ts';
import { useAskAgain } from '#services/ask-again.ts';
import { askToKeep } from '#services/ask-to-keep.ts';
import { useServices } from '#services/services.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { Back } from '#ui/Back.tsx';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice, Page } from '#ui/Page.tsx';
import { LockLimits } from './LockLimits.tsx';
import { NewCode } from './NewCode.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';

type Stage =
  | { at: 'passphrase' }
  | { at: 'code'; passphrase: string }
  | { at: 'sealing'; done: number; total: number }
  | { at: 'refused'; passphrase: string; code: string; reason: LockRefusal | 'not-begun' }
  | { at: 'done'; lingers: boolean; asked: boolean };
type Refused = Extract<Stage, { at: 'refused' }>;

interface SetLockProps {
  /** New keys in the place of old ones that somebody may know. */
  renew?: Proof;
  cancel: string;
  onDone(): void;
  onCancel(): void;
}

export function SetLock({ renew, cancel, onDone, onCancel }: SetLockProps) {
  const { t } = useTranslation('lock');
  const { gate, platform } = useServices();
  const { lockHidden } = usePreferences();
  const askAgain = useAskAgain();
  const [stage, setStage] = useState<Stage>({ at: 'passphrase' });
  /** Nothing was written or backed up before. */
  const [isFirst] = useState(() => gate.getState().at === 'none');

  // Before the first one there is nothing yet that must not be cleared: then its end is the moment to ask.
  const hasEntries = () => {
    const state = gate.getState();
    return state.at === 'open' && state.pocketbook.getState().reflections.length > 0;
  };
  const seal = async (passphrase: string, code: string, proof = renew) => {
    setStage({ at: 'sealing', done: 0, total: 0 });
    const lock: NewLock = {
      passphrase,
      code,
      onProgress: (done, total) => setStage({ at: 'sealing', done, total }),
    };
    const change = () => {
      if (gate.getState().at === 'none') return gate.beginLocked(lock);
      return proof ? gate.someoneMayKnow({ ...lock, proof }) : gate.setLock(lock);
    };
    const changed = await change().catch(() => null);
    if (changed?.ok) {
      const asked = hasEntries() && (await askToKeep(platform)) === 'asked';
      return setStage({ at: 'done', lingers: changed.oldBytesMayLinger, asked });
    }
    setStage({ at: 'refused', passphrase, code, reason: changed?.reason ?? 'not-begun' });
  };

  // What was typed more than ten minutes ago proves nothing: then it is asked once more.
  const retry = ({ passphrase, code, reason }: Refused) => {
    if (reason !== 'no-proof') return void seal(passphrase, code);
    askAgain('change', (answer) => {
      if (answer !== null && answer !== 'no-lock') void seal(passphrase, code, answer);
    });
  };

  switch (stage.at) {
    case 'passphrase':
      return (
        <Page key="passphrase" heading={t(renew ? 'set.renewHeading' : 'set.heading')}>
          <Back onBack={onCancel} />
          <p>{t(renew ? 'set.renewWhat' : 'set.what')}</p>
          <NewPassphrase
            action={t('set.next')}
            note={t('new.noReset')}
            cancel={cancel}
            onChosen={(passphrase) => setStage({ at: 'code', passphrase })}
            onCancel={onCancel}
          />
          <LockLimits />
        </Page>
      );
    case 'code':
      return (
        <Page key="code" heading={t('code.heading')}>
          <NewCode onKept={(code) => void seal(stage.passphrase, code)} onCancel={onCancel} />
        </Page>
      );
    case 'sealing':
      return (
        <Page key="sealing" heading={t(isFirst ? 'sealing.firstHeading' : 'sealing.heading')}>
          {/* It cannot be stopped by going elsewhere: it is said here when it is done. */}
          <Back onBack={() => undefined} />
          <p role="status">{t(isFirst ? 'sealing.first' : 'sealing.what')}</p>
          <progress
            aria-label={t('sealing.progress')}
            max={stage.total || 1}
            value={stage.total > 0 ? stage.done : undefined}
          />
        </Page>
      );
    case 'refused':
      return (
        <Page key="refused" heading={t('set.refused')}>
          <Back onBack={onCancel} />
          <Notice tone="danger" alert>
            <p>{t(stage.reason === 'no-proof' ? 'set.proofOld' : `refusals.${stage.reason}`)}</p>
          </Notice>
          <Actions>
            <Button look="primary" onClick={() => retry(stage)}>
              {t('set.retry')}
            </Button>
            <Button look="quiet" onClick={onCancel}>
              {cancel}
            </Button>
          </Actions>
        </Page>
      );
    case 'done':
      return (
        <Page key="done" heading={t('done.heading')}>
          <Back onBack={onDone} />
          <p role="status">{t(renew ? 'done.renewed' : 'done.what')}</p>
          <p>{t('done.keep', { when: t(`times.hiddenTimes.${lockHidden}`) })}</p>
          {stage.asked ? <p>{t('done.asked')}</p> : null}
          {stage.lingers ? <p className="soft">{t('done.lingers')}</p> : null}
          {isFirst ? null : <p>{t('done.backup')}</p>}
          <Actions>
            <Button look="primary" onClick={onDone}>
              {t('done.goOn')}
            </Button>
          </Actions>
        </Page>
      );
  }
}
