/** Moving to a new phone, one step at a time: a backup, checked, and what to do on the new one. */

import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { dayOf } from '#model/day.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useServices } from '#services/services.ts';
import { Back } from '#ui/Back.tsx';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Page } from '#ui/Page.tsx';
import { BackUp } from './BackUp.tsx';
import { StepCard } from './StepCard.tsx';
import { useAllBackedUp } from './use-all-backed-up.ts';

const steps = ['backup', 'carry', 'open', 'after'] as const;

export function Component() {
  const { t } = useTranslation('settings');
  const { now } = useServices().platform;
  const last = usePocketbook((state) => state.settings?.lastCheckedBackupAt ?? null);
  const unreadable = usePocketbook((state) => state.unreadable);
  const [at, setAt] = useState(0);
  const step = steps[at] ?? 'backup';
  const isAll = useAllBackedUp();
  const isChecked = isAll === true && last !== null && dayOf(new Date(last)) === dayOf(now());
  const address = new URL(import.meta.env.BASE_URL, location.href).href;
  return (
    <Page heading={t('move.heading')} above={<Link to="/settings">{t('heading')}</Link>}>
      <p className="lead">{t('move.what')}</p>
      <p role="status">{t('move.stepOf', { at: at + 1, total: steps.length })}</p>
      <StepCard step={step} heading={t(`move.steps.${step}.heading`)}>
        {t(`move.steps.${step}.lines`, { returnObjects: true, address }).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {step === 'backup' ? (
          <>
            <BackUp />
            <p>{t(isChecked ? 'move.isChecked' : 'move.needsCheck')}</p>
            {unreadable > 0 ? <p>{t('backup.unreadable', { count: unreadable })}</p> : null}
          </>
        ) : null}
      </StepCard>
      <Actions>
        {step === 'after' ? (
          <ButtonLink look="primary" to="/settings">
            {t('move.toSettings')}
          </ButtonLink>
        ) : (
          <Button look="primary" disabled={step === 'backup' && !isChecked} onClick={() => setAt(at + 1)}>
            {t('move.next')}
          </Button>
        )}
        {at > 0 ? (
          <>
            <Back onBack={() => setAt(at - 1)} />
            <Button look="quiet" onClick={() => setAt(at - 1)}>
              {t('move.before')}
            </Button>
          </>
        ) : null}
      </Actions>
    </Page>
  );
}
