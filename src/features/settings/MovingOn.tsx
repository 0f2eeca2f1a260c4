/** Moving on: leaving a job or handing back a phone, in an order that loses nothing. */

import { Link } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions, Page } from '#ui/Page.tsx';

const steps = ['backup', 'takeOut', 'employer', 'people', 'clear'] as const;

export function Component() {
  const { t } = useTranslation('settings');
  return (
    <Page heading={t('movingOn.heading')} above={<Link to="/settings">{t('heading')}</Link>}>
      <p className="lead">{t('movingOn.what')}</p>
      <p>{t('movingOn.advice')}</p>
      <ol className="wide-stack bullets">
        {steps.map((step) => (
          <li key={step} className="stack">
            <h2>{t(`movingOn.steps.${step}.heading`)}</h2>
            {t(`movingOn.steps.${step}.lines`, { returnObjects: true }).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ol>
      <Actions>
        <ButtonLink look="primary" to="/settings">
          {t('movingOn.toSettings')}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
