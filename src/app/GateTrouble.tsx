/** The pocketbook does not open: what happened, what is safe, what to do next. Never offers to delete first. */

import { Others, PutAway } from '#features/lock/CannotGetIn.tsx';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices, type GateTrouble as Reason } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Card, Page } from '#ui/Page.tsx';

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
            <ButtonLink look="primary" to="/settings?restore">
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
      {reason === 'damaged' ? <Beside /> : null}
    </Page>
  );
}

/** What may be done beside a pocketbook that does not open. It stays as it is. */
function Beside() {
  const { t } = useTranslation('errors');
  return (
    <>
      <Card heading={t('gate.fromBackup.heading')}>
        <p>{t('gate.fromBackup.what')}</p>
        <Actions>
          <ButtonLink to="/settings?restore">{t('gate.fromBackup.heading')}</ButtonLink>
        </Actions>
      </Card>
      <PutAway damaged />
      <Others />
    </>
  );
}
