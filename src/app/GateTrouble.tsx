/** The pocketbook does not open: what happened, what is safe, what to do next. Never offers to delete first. */

import { useTranslation } from '#i18n/i18n.ts';
import { useServices, type GateTrouble as Reason } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Page } from '#ui/Page.tsx';

export function GateTrouble({ reason }: { reason: Reason }) {
  const { t } = useTranslation('errors');
  const { gate } = useServices();
  return (
    <Page heading={t(`gate.${reason}.heading`)}>
      <p>{t(`gate.${reason}.what`)}</p>
      <p>{t(`gate.${reason}.next`)}</p>
      <Actions>
        {reason === 'vanished' ? (
          <>
            <ButtonLink look="primary" to="/settings">
              {t('gate.restore')}
            </ButtonLink>
            <Button onClick={() => void gate.begin()}>{t('gate.startNew')}</Button>
          </>
        ) : reason === 'newer-version' ? (
          <Button look="primary" onClick={() => location.reload()}>
            {t('gate.reload')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => void gate.open()}>
            {t('gate.retry')}
          </Button>
        )}
      </Actions>
    </Page>
  );
}
