/** The first screen: write, carry on, and where things are kept. No private words on it, ever. */

import { PenLine } from 'lucide';
import type { ReactNode } from 'react';
import { dayInWords, plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { addDays, dayOf } from '#model/day.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useAlongside } from '#services/alongside.ts';
import { useGate, useServices } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Actions, Card, Empty, Page } from '#ui/Page.tsx';

/** `backupDue`: what is said of a backup, in the card of where things are kept. */
export function Component({ backupDue }: { backupDue?: ReactNode }) {
  const { t } = useTranslation('today');
  const now = useServices().platform.now();
  const book = useOpenPocketbook();
  const waitingDraft = useAlongside();
  const settings = usePocketbook((state) => state.settings);
  const anything = usePocketbook((state) => state.reflections.length > 0 || state.drafts.length > 0);
  const today = dayOf(now);
  const resting = (settings?.notTodayUntil ?? '') > today;
  const rest = (until: string | null) => void book.changeSettings({ notTodayUntil: until });
  return (
    <Page heading={dayInWords(now)}>
      <ButtonLink look="primary" className="write" to="/reflect/new">
        <Icon of={PenLine} />
        {t('write')}
      </ButtonLink>
      {resting ? (
        <Actions>
          <Button look="quiet" onClick={() => rest(null)}>
            {t('showAll')}
          </Button>
        </Actions>
      ) : (
        <>
          {anything ? null : (
            <Empty>
              <p className="lead">{t('empty')}</p>
            </Empty>
          )}
          {waitingDraft}
          <KeptHere lastChecked={settings?.lastCheckedBackupAt ?? null}>{backupDue}</KeptHere>
          {anything ? (
            <>
              <Card heading={t('supervision.heading')}>
                <p>{t('supervision.what')}</p>
                <Actions>
                  <ButtonLink to="/supervision/prepare">{t('supervision.action')}</ButtonLink>
                </Actions>
              </Card>
              <div>
                <Button look="quiet" onClick={() => rest(addDays(today, 1))}>
                  {t('notToday')}
                </Button>
                <p className="hint">{t('notTodayNote')}</p>
              </div>
            </>
          ) : null}
        </>
      )}
    </Page>
  );
}

/** Where the writing is, who could read it, and when it was last proved to be safe elsewhere. */
function KeptHere({ lastChecked, children }: { lastChecked: string | null; children: ReactNode }) {
  const { t } = useTranslation('today');
  const gate = useGate();
  const hasLock = gate.at === 'open' && gate.hasLock;
  return (
    <Card heading={t('kept.heading')} tone="care">
      <p>{t(hasLock ? 'kept.lock' : 'kept.noLock')}</p>
      <p>{lastChecked ? t('kept.last', { when: plainDate(new Date(lastChecked)) }) : t('kept.never')}</p>
      {children}
    </Card>
  );
}
