/** Restoring: for real, or as practice that changes nothing. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice } from '#ui/Page.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';

export function Restore() {
  const { t } = useTranslation('settings');
  const [asking, setAsking] = useState<'restore' | 'practice' | null>(null);
  /** How many records were left out of what was brought in. */
  const [leftOut, setLeftOut] = useState<number | null>(null);
  const ask = (what: 'restore' | 'practice') => {
    setLeftOut(null);
    setAsking(what);
  };
  return (
    <>
      <Actions>
        <Button onClick={() => ask('restore')}>{t('backup.restore')}</Button>
        <Button look="quiet" onClick={() => ask('practice')}>
          {t('practice.action')}
        </Button>
      </Actions>
      {leftOut !== null ? (
        <Notice tone={leftOut > 0 ? 'care' : 'growth'}>
          <p role="status">
            {leftOut > 0 ? t('restore.mergedBut', { count: leftOut }) : t('restore.merged')}
          </p>
        </Notice>
      ) : null}
      {asking ? (
        <RestoreDialog
          practice={asking === 'practice'}
          onClose={(left) => {
            setAsking(null);
            setLeftOut(left);
          }}
        />
      ) : null}
    </>
  );
}
