/** The pocketbook does not open: what happened, what is safe, what to do next. Never offers to delete first. */

import { Others, PutAway } from '#features/lock/CannotGetIn.tsx';
import { useTranslation } from '#i18n/i18n.ts';
import { opensBeside } from '#services/opens-beside.ts';
import { useServices, type GateTrouble as Reason, type UnsavedWords } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Card, Page } from '#ui/Page.tsx';
import { LostStore } from './LostStore.tsx';
import { ReloadWithUnsaved, useReload, WaitingUnsaved } from './WaitingUnsaved.tsx';

interface GateTroubleProps {
  reason: Reason;
  /** Words of this tab that wait in memory. */
  unsaved: UnsavedWords | null;
}

export function GateTrouble({ reason, unsaved }: GateTroubleProps) {
  if (reason !== 'lost') return <Trouble reason={reason} unsaved={unsaved} />;
  return unsaved ? <LostStore {...unsaved} /> : null;
}

function Trouble({ reason, unsaved }: GateTroubleProps & { reason: Exclude<Reason, 'lost'> }) {
  const { t } = useTranslation('errors');
  const { gate } = useServices();
  const reload = useReload(unsaved !== null);
  const beside = opensBeside({ at: 'trouble', reason, unsaved });
  const isNewer = reason === 'newer-version';
  return (
    <Page heading={t(`gate.${reason}.heading`)}>
      <p>{unsaved && isNewer ? t('gate.taken') : t(`gate.${reason}.what`)}</p>
      {unsaved ? <WaitingUnsaved {...unsaved} /> : null}
      <p>{t(`gate.${reason}.next`)}</p>
      {isNewer && !unsaved ? <p>{t('gate.readOnly')}</p> : null}
      {beside ? <p>{t('gate.waysOn')}</p> : null}
      <Actions>
        {reason === 'vanished' ? (
          <>
            <ButtonLink look="primary" to="/settings?restore">
              {t('gate.restore')}
            </ButtonLink>
            <Button onClick={() => void gate.begin()}>{t('gate.startNew')}</Button>
          </>
        ) : isNewer && unsaved ? (
          <ReloadWithUnsaved guard={unsaved.guard} reload={reload} />
        ) : isNewer ? (
          <Button look="primary" onClick={reload}>
            {t('gate.reload')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => void gate.open()}>
            {t('gate.retry')}
          </Button>
        )}
        {reason === 'damaged' || (isNewer && !unsaved) ? (
          <ButtonLink to="/rescue.html" reloadDocument>
            {t('gate.rescue')}
          </ButtonLink>
        ) : null}
      </Actions>
      {beside ? <Beside /> : null}
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
