/** Asked once more before an entry goes for good. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import type { Reflection } from '#model/reflection.ts';
import { firstWords } from '#model/reflection-words.ts';
import { useOpenPocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Notice } from '#ui/Page.tsx';

interface DeleteForGoodProps {
  entry: Reflection;
  onClose(): void;
  onGone(): void;
}

export function DeleteForGood({ entry, onClose, onGone }: DeleteForGoodProps) {
  const { t } = useTranslation(['reflections', 'common']);
  const book = useOpenPocketbook();
  const [isRefused, setRefused] = useState(false);
  const remove = async () => {
    const done = await book.purge([entry.id]);
    if (done.ok) onGone();
    else setRefused(true);
  };
  return (
    <Dialog heading={t('bin.ask')} onClose={onClose}>
      <p className="entry-words">{firstWords(entry)}</p>
      <p>{t('bin.askWhat')}</p>
      {isRefused ? (
        <Notice tone="danger" alert>
          <p>{t('bin.refused')}</p>
        </Notice>
      ) : null}
      <Actions>
        <Button look="danger" onClick={() => void remove()}>
          {t('bin.delete')}
        </Button>
        <Button onClick={onClose}>{t('bin.keep')}</Button>
      </Actions>
    </Dialog>
  );
}
