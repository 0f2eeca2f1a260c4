/** Screens of one's own writing exist only while a pocketbook is open. */

import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useGate } from '#services/services.ts';
import { Page } from '#ui/Page.tsx';
import { GateTrouble } from './GateTrouble.tsx';
import { ReadingOnly } from './lazy-screens.ts';
import { NotSavedNotice } from './NotSavedNotice.tsx';

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
      return <GateTrouble reason={gate.reason} />;
    case 'open':
      return (
        <>
          <NotSavedNotice />
          <Outlet />
        </>
      );
  }
}
