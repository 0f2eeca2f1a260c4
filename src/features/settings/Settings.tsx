/** Settings: backup and restore, display, this device, delete everything. */

import { Link } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useGate, useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Card, Page } from '#ui/Page.tsx';
import { BackUp } from './BackUp.tsx';
import { Display } from './Display.tsx';
import { Erase } from './Erase.tsx';
import { Restore } from './Restore.tsx';
import { ThisDevice } from './ThisDevice.tsx';

export function Component() {
  const { t } = useTranslation('settings');
  const gate = useGate();
  const { preferences } = useServices().platform;
  const open = gate.at === 'open';
  const vanished = gate.at === 'trouble' && gate.reason === 'vanished';
  return (
    <Page heading={t('heading')}>
      {gate.at === 'none' ? (
        <Card heading={t('backup.heading')}>
          <p>{t('reading')}</p>
          <Actions>
            <Button onClick={() => preferences.set({ use: 'undecided' })}>{t('startWriting')}</Button>
          </Actions>
        </Card>
      ) : (
        <Card heading={t('backup.heading')}>
          {open ? <BackUp /> : null}
          {open || vanished ? <Restore /> : <p>{t('restore.notNow')}</p>}
        </Card>
      )}
      <Display />
      <ThisDevice />
      {gate.at === 'none' ? null : <Erase />}
      <p>
        <Link className="tap" to="/about">
          {t('about')}
        </Link>
      </p>
    </Page>
  );
}
