/** Screens of one's own writing exist only while a pocketbook is open. */

import { useState } from 'react';
import { Outlet } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useGate } from '#services/services.ts';
import { Page } from '#ui/Page.tsx';
import { usePreferences } from '#services/use-preferences.ts';
import {
  GateTrouble,
  HiddenSide,
  LeavePage,
  Locked,
  Locking,
  LockNotices,
  LockTools,
  NotSavedNotice,
  ReadingOnly,
} from './lazy-screens.tsx';

export function PrivateGate() {
  const { t } = useTranslation();
  const gate = useGate();
  const { quickHide } = usePreferences();
  switch (gate.at) {
    case 'opening':
      return <Page heading={t('opening')}>{null}</Page>;
    case 'none':
      return <ReadingOnly />;
    case 'trouble':
      return <GateTrouble reason={gate.reason} unsaved={gate.unsaved ?? null} />;
    case 'locked':
      return <Locked lock={gate.lock} damaged={gate.damaged} />;
    case 'locking':
      return <Locking refused={gate.refused !== null} />;
    case 'hidden':
      return <HiddenSide pocketbook={gate.pocketbook} />;
    case 'open':
      return (
        <>
          {/* Its room is there before it, so that nothing moves when it comes. */}
          {quickHide === 'on' ? (
            <div className="leave-bar">
              <LeavePage />
            </div>
          ) : null}
          <Mishaps />
          {gate.tries || gate.byCode ? <LockNotices gate={gate} /> : null}
          <Outlet />
          {gate.hasLock ? <LockTools /> : null}
        </>
      );
  }
}

/** What is said when words are not on disk or some are missing: fetched only then. */
function Mishaps() {
  const status = usePocketbook((state) => state.status);
  const missing = usePocketbook((state) => state.missing);
  const [refused, setRefused] = useState(false);
  // Tried again, words are not on disk before it is done: until then it is said that they are not.
  const now = status === 'saving' ? refused : status !== 'saved';
  if (now !== refused) setRefused(now);
  return now || missing > 0 ? <NotSavedNotice /> : null;
}
