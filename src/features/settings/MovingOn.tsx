/** Moving on: leaving a job or handing back a phone, step by step, in an order that loses nothing. */

import { useState } from 'react';
import { Link } from 'react-router';
import { plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Back } from '#ui/Back.tsx';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice, Page } from '#ui/Page.tsx';
import { BackUp } from './BackUp.tsx';
import { Erase } from './Erase.tsx';
import { keepMovingOnPlace, movingOnPlace } from './moving-on-place.ts';
import { StepCard } from './StepCard.tsx';
import { TakeOut } from './TakeOut.tsx';
import { useAllBackedUp } from './use-all-backed-up.ts';

const steps = ['backup', 'takeOut', 'employer', 'clear'] as const;

export function Component() {
  const { t } = useTranslation('settings');
  const book = useOpenPocketbook();
  const [at, setAt] = useState(() => movingOnPlace(book).step);
  const step = steps[at] ?? 'backup';
  const goTo = (next: number) => {
    keepMovingOnPlace(book, { ...movingOnPlace(book), step: next });
    setAt(next);
  };
  return (
    <Page heading={t('movingOn.heading')} above={<Link to="/settings">{t('heading')}</Link>}>
      {step === 'backup' ? <p className="lead">{t('movingOn.what')}</p> : null}
      <Notice>
        <p>{t('movingOn.advice')}</p>
      </Notice>
      <p role="status">{t('move.stepOf', { at: at + 1, total: steps.length })}</p>
      <StepCard step={step} heading={t(`movingOn.steps.${step}.heading`)}>
        {t(`movingOn.steps.${step}.lines`, { returnObjects: true }).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {step === 'backup' ? <BackUp /> : null}
        {step === 'takeOut' ? <TakeOut onBackUp={() => goTo(0)} /> : null}
        {step === 'clear' ? <BeforeClearing /> : null}
      </StepCard>
      {step === 'clear' ? <Erase /> : null}
      <Actions>
        {at < steps.length - 1 ? (
          <Button look="primary" onClick={() => goTo(at + 1)}>
            {t('move.next')}
          </Button>
        ) : null}
        {at > 0 ? (
          <>
            <Back onBack={() => goTo(at - 1)} />
            <Button look="quiet" onClick={() => goTo(at - 1)}>
              {t('move.before')}
            </Button>
          </>
        ) : null}
      </Actions>
    </Page>
  );
}

/** Whether what is about to be deleted is safe elsewhere. */
function BeforeClearing() {
  const { t } = useTranslation('settings');
  const last = usePocketbook((state) => state.settings?.lastCheckedBackupAt ?? null);
  const isAll = useAllBackedUp();
  const unreadable = usePocketbook((state) => state.unreadable);
  if (last === null)
    return (
      <Notice tone="danger">
        <p>{t('movingOn.noBackup')}</p>
      </Notice>
    );
  if (isAll === null) return null;
  const when = plainDate(new Date(last));
  return (
    <Notice tone={isAll && unreadable === 0 ? 'growth' : 'care'}>
      <p>{t(isAll ? 'movingOn.allInBackup' : 'movingOn.changedSince', { when })}</p>
      {unreadable > 0 ? <p>{t('backup.unreadable', { count: unreadable })}</p> : null}
    </Notice>
  );
}
