/** Loud while words are not on disk: they stay on the screen, can be saved again, copied, or kept as a file. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Notice } from '#ui/Page.tsx';
import { CopiesLeft } from './CopiesLeft.tsx';
import { TakeUnsaved } from './TakeUnsaved.tsx';
import { useReload } from './WaitingUnsaved.tsx';

export function NotSavedNotice() {
  const status = usePocketbook((state) => state.status);
  const missing = usePocketbook((state) => state.missing);
  // While it is tried again nothing is on disk yet: the words stay until it is.
  const [reason, setReason] = useState<NotSavedReason | null>(null);
  const now = status === 'saved' ? null : status === 'saving' ? reason : status;
  if (now !== reason) setReason(now);
  return (
    <>
      {now ? <NotSaved reason={now} /> : null}
      {missing > 0 ? <Missing /> : null}
    </>
  );
}

type NotSavedReason = 'full' | 'closed' | 'newer-version' | 'refused';

function NotSaved({ reason }: { reason: NotSavedReason }) {
  const { t } = useTranslation('errors');
  const book = useOpenPocketbook();
  // On a computer a closed tab would take them along without a word.
  useReload(book.unsaved().length > 0);
  return (
    <Notice tone="danger" alert>
      <p>
        <strong>{t('notSaved.heading')}</strong>
      </p>
      <p>{t(`notSaved.${reason}`)}</p>
      <p>{t('notSaved.notLocked')}</p>
      <Actions>
        <Button onClick={() => void book.retry()}>{t('notSaved.retry')}</Button>
        <TakeUnsaved book={book} />
      </Actions>
    </Notice>
  );
}

function Missing() {
  const { t } = useTranslation('errors');
  const book = useOpenPocketbook();
  return (
    <Notice>
      <p>{t('missing')}</p>
      <CopiesLeft />
      <Actions>
        <ButtonLink to="/settings">{t('missingAction')}</ButtonLink>
        <Button look="quiet" onClick={() => void book.acceptLoss()}>
          {t('missingAccept')}
        </Button>
      </Actions>
    </Notice>
  );
}
