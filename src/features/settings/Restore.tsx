/** Restoring: for real, or as practice that changes nothing. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice } from '#ui/Page.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';

export function Restore() {
  const { t } = useTranslation('settings');
  const [asking, setAsking] = useState<'restore' | 'practice' | null>(null);
  const [merged, setMerged] = useState(false);
  const ask = (what: 'restore' | 'practice') => {
    setMerged(false);
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
      {merged ? (
        <Notice tone="growth">
          <p role="status">{t('restore.merged')}</p>
        </Notice>
      ) : null}
      {asking ? (
        <RestoreDialog
          practice={asking === 'practice'}
          onClose={(done) => {
            setAsking(null);
            setMerged(done);
          }}
        />
      ) : null}
    </>
  );
}
