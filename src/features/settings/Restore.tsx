/** Restoring: for real, or as practice that changes nothing. An address may ask for it. */

import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { focusOnArrival } from '#ui/focus-on-arrival.ts';
import { Actions } from '#ui/Page.tsx';
import { Brought, type BroughtIn } from './Brought.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';

export function Restore() {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [asking, setAsking] = useState<'restore' | 'practice' | null>(
    query.has('restore') ? 'restore' : null,
  );
  const [brought, setBrought] = useState<BroughtIn | null>(null);
  // No button was pressed for it, so the page is at its top, and what came of it would be out of sight below.
  const [isFromAddress, setIsFromAddress] = useState(false);
  const ask = (what: 'restore' | 'practice') => {
    setBrought(null);
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
      {brought ? (
        <div tabIndex={-1} ref={isFromAddress ? focusOnArrival : undefined}>
          <Brought {...brought} />
        </div>
      ) : null}
      {asking ? (
        <RestoreDialog
          practice={asking === 'practice'}
          onClose={(what) => {
            setAsking(null);
            setBrought(what);
            setIsFromAddress(query.has('restore'));
            // What the address asked for is done: going back does not begin it again.
            if (query.has('restore')) void navigate('/settings', { replace: true, preventScrollReset: true });
          }}
        />
      ) : null}
    </>
  );
}
