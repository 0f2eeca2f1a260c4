/** Settings: lock, backup and restore, display, this device, what else there is, and last delete everything. */

import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { opensBeside } from '#services/opens-beside.ts';
import { useGate, useServices } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Card, Page } from '#ui/Page.tsx';
import { BackUp } from './BackUp.tsx';
import { Display } from './Display.tsx';
import { Erase } from './Erase.tsx';
import { LockCard } from './LockCard.tsx';
import { BackupReadable } from './BackupReadable.tsx';
import { Restore } from './Restore.tsx';
import { ThisDevice } from './ThisDevice.tsx';

export function Component() {
  const { t } = useTranslation('settings');
  const gate = useGate();
  const { preferences } = useServices().platform;
  const open = gate.at === 'open';
  const shut = gate.at === 'locked' || gate.at === 'hidden' || gate.at === 'locking';
  // What was looked at in a backup goes when it locks, and stays when a restore opens it.
  const [before, setBefore] = useState({ shut, closings: 0 });
  if (before.shut !== shut) setBefore({ shut, closings: before.closings + (shut ? 1 : 0) });
  const vanished = gate.at === 'trouble' && gate.reason === 'vanished';
  const beside = opensBeside(gate);
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
        <>
          <LockCard />
          <Card heading={t('backup.heading')}>
            {open ? <BackUp /> : null}
            {gate.at === 'locked' ? <p>{t('restore.beside.locked.before')}</p> : null}
            {beside ? <p>{t('restore.beside.damaged.before')}</p> : null}
            {open || vanished || beside || gate.at === 'locked' ? (
              <Restore key={before.closings} />
            ) : (
              <p>{t('restore.notNow')}</p>
            )}
            {open ? <BackupReadable /> : null}
            {open ? (
              <>
                <More to="/settings/copies">{t('copies.link')}</More>
                <More to="/settings/move">{t('move.link')}</More>
              </>
            ) : null}
          </Card>
        </>
      )}
      <Display />
      <ThisDevice />
      <Card heading={t('more')}>
        {open ? <More to="/settings/words">{t('words.link')}</More> : null}
        {open ? <More to="/settings/moving-on">{t('movingOn.link')}</More> : null}
        <More to="/settings/watched">{t('watched.link')}</More>
        <More to="/about">{t('about')}</More>
      </Card>
      {open || vanished || gate.at === 'opening' ? <Erase /> : null}
    </Page>
  );
}

function More({ to, children }: { to: string; children: ReactNode }) {
  return (
    <div>
      <ButtonLink look="quiet" to={to}>
        {children}
      </ButtonLink>
    </div>
  );
}
