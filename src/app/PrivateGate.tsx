/** Screens of one's own writing exist only while a pocketbook is open. */

import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useGate } from '#services/services.ts';
import { Page } from '#ui/Page.tsx';
import { GateTrouble, NotSavedNotice, ReadingOnly } from './lazy-screens.tsx';

export function PrivateGate() {
  const { t } = useTranslation();
  const gate = useGate();
  switch (gate.at) {
    case 'opening':
      return <Page heading={t('opening')}>{null}</Page>;
    case 'none':
      return (
        <Suspense>
          <ReadingOnly />
        </Suspense>
      );
    case 'trouble':
      return (
        <Suspense>
          <GateTrouble reason={gate.reason} />
        </Suspense>
      );
    case 'open':
      return (
        <>
          <Mishaps />
          <Outlet />
        </>
      );
  }
}

/** What is said when words are not on disk or some are missing: fetched only then. */
function Mishaps() {
  const all = usePocketbook(
    ({ status, missing }) => (status === 'saved' || status === 'saving') && missing === 0,
  );
  return all ? null : (
    <Suspense>
      <NotSavedNotice />
    </Suspense>
  );
}
