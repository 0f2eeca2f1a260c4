/** How this device keeps things, in plain words, with what to do. */

import { use, useEffect, useState, useSyncExternalStore } from 'react';
import { megabytes, plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { PocketbookContext, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Card } from '#ui/Page.tsx';
import { InstallSteps } from './InstallSteps.tsx';

interface Storage {
  readonly persistent: boolean | null;
  readonly used: number | null;
}

const offlineWords = { ready: 'offlineReady', off: 'offlineOff', unknown: 'offlineUnknown' } as const;

export function ThisDevice() {
  const { t } = useTranslation('settings');
  const { persistence, updates, install } = useServices().platform;
  const open = use(PocketbookContext) !== null;
  const offline = useSyncExternalStore(updates.subscribe, updates.offline);
  const [storage, setStorage] = useState<Storage | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    void Promise.all([persistence.isPersistent(), persistence.space()]).then(([persistent, space]) => {
      if (!gone) setStorage({ persistent, used: space?.used ?? null });
    });
    return () => {
      gone = true;
    };
  }, [persistence, asked]);
  const persistent = storage?.persistent ?? null;
  const place = install();
  return (
    <Card heading={t('device.heading')}>
      <p>{t(place.installed ? 'device.installed' : 'device.tab')}</p>
      {place.way === 'iphone' ? <p>{t(place.installed ? 'device.iphoneIcon' : 'device.iphoneTab')}</p> : null}
      {place.installed || place.way === 'none' ? null : <InstallSteps way={place.way} />}
      <p>{t(`device.${offlineWords[offline]}`)}</p>
      {storage ? (
        <p>
          {t(
            `device.${persistent === null ? 'persistUnknown' : persistent ? 'persistent' : 'notPersistent'}`,
          )}
        </p>
      ) : null}
      {persistent === false ? (
        <Actions>
          <Button onClick={() => void persistence.ask().then(() => setAsked(asked + 1))}>
            {t('device.askPersist')}
          </Button>
        </Actions>
      ) : null}
      {storage?.used ? <p>{t('device.space', { used: megabytes(storage.used) })}</p> : null}
      {open ? <SetAside /> : null}
      <p className="soft small">{t('device.version', { version: __APP_VERSION__ })}</p>
    </Card>
  );
}

function SetAside() {
  const { t } = useTranslation('settings');
  const unreadable = usePocketbook((state) => state.unreadable);
  const last = usePocketbook((state) => state.settings?.lastCheckedBackupAt ?? null);
  return (
    <>
      <p>{t('device.backup', { when: last ? plainDate(new Date(last)) : t('device.backupNever') })}</p>
      {unreadable > 0 ? <p>{t('device.unreadable', { count: unreadable })}</p> : null}
    </>
  );
}
