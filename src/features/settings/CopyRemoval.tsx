/** Deleting a copy from before a restore, after saying what that means. */

import { useState } from 'react';
import { momentInFull } from '#i18n/moments.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices, type KeptCopy, type ShutCopy } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Notice } from '#ui/Page.tsx';

interface CopyRemovalProps {
  copy: KeptCopy | ShutCopy;
  /** Words to say on the page; null where nothing was deleted. */
  onClose(said: string | null): void;
}

export function CopyRemoval({ copy, onClose }: CopyRemovalProps) {
  const { t } = useTranslation(['settings', 'common']);
  const { gate } = useServices();
  const [at, setAt] = useState<'asking' | 'removing' | 'refused'>('asking');
  const when = copy.at === null ? null : momentInFull(new Date(copy.at));
  const remove = async () => {
    setAt('removing');
    const removed = await gate.removeCopy(copy.name).catch(() => null);
    if (removed?.ok) onClose(when === null ? t('copies.shutIsDeleted') : t('copies.isDeleted', { when }));
    else setAt('refused');
  };
  return (
    <Dialog heading={t('copies.removeHeading')} onClose={() => onClose(null)}>
      <div className="stack">
        <p>{when === null ? t('copies.removeWhatShut') : t('copies.removeWhat', { when })}</p>
        {at === 'refused' ? (
          <Notice tone="danger" alert>
            <p>{t('copies.noAnswer')}</p>
          </Notice>
        ) : null}
        <Actions>
          <Button look="danger" disabled={at === 'removing'} onClick={() => void remove()}>
            {t('copies.removeNow')}
          </Button>
          <Button look="quiet" onClick={() => onClose(null)}>
            {t('common:cancel')}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
