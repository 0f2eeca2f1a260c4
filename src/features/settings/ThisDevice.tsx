/** How this device keeps things, in plain words, with what to do. */

import { use, useEffect, useState, useSyncExternalStore } from 'react';
import { megabytes, plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { PocketbookContext, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useGate, useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Card, Status } from '#ui/Page.tsx';
import { BringOver } from './BringOver.tsx';
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
  const { at } = useGate();
  // How much is kept is nobody's business while it is locked.
  const shut = at === 'locked' || at === 'locking' || at === 'hidden';
  const offline = useSyncExternalStore(updates.subscribe, updates.offline);
  const [storage, setStorage] = useState<Storage | null>(null);
  /** How often the button was pressed and has its answer. */
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    const tell = (told: Storage) => {
      if (!gone) setStorage(told);
    };
    Promise.all([persistence.isPersistent(), persistence.space()]).then(
      ([persistent, space]) => tell({ persistent, used: space?.used ?? null }),
      () => tell({ persistent: null, used: null }),
    );
    return () => {
      gone = true;
    };
  }, [persistence, asked]);
  const ask = () =>
    void persistence
      .ask()
      .catch(() => null)
      .then(() => setAsked(asked + 1));
  // Where nothing is written there is nothing to keep.
  const isWriting = at !== 'none';
  const persistent = isWriting ? (storage?.persistent ?? null) : null;
  const address = new URL(import.meta.env.BASE_URL, location.href).href;
  const place = install();
  // All that Apple's browsers keep goes by the rules of Safari, whatever their name.
  const isSafari = place.way === 'iphone' || place.way === 'mac-safari';
  return (
    <Card heading={t('device.heading')}>
      <p>{t(place.installed ? 'device.installed' : 'device.tab')}</p>
      {isSafari ? <p>{t(place.installed ? 'device.safariIcon' : 'device.safariTab')}</p> : null}
      {place.installed ? null : place.way === 'none' ? (
        <p>{t('device.noSteps')}</p>
      ) : (
        <InstallSteps way={place.way} />
      )}
      {isSafari && !place.installed && isWriting ? <BringOver /> : null}
      <p>{t(`device.${offlineWords[offline]}`)}</p>
      {storage && isWriting ? (
        <p>
          {t(
            `device.${persistent === null ? 'persistUnknown' : persistent ? 'persistent' : 'notPersistent'}`,
          )}
        </p>
      ) : null}
      {persistent === false ? (
        <>
          <p>{t('device.askWhat')}</p>
          <Actions>
            <Button onClick={ask}>{t('device.askPersist')}</Button>
          </Actions>
        </>
      ) : null}
      {asked > 0 && persistent !== null ? (
        <Status>
          {t(
            persistent
              ? 'device.saidYes'
              : persistence.asksBack()
                ? 'device.saidNoAsksBack'
                : 'device.saidNo',
          )}
        </Status>
      ) : null}
      {storage?.used && !shut ? <p>{t('device.space', { used: megabytes(storage.used) })}</p> : null}
      {open ? <SetAside /> : null}
      {isWriting ? <p>{t('device.address', { address })}</p> : null}
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
