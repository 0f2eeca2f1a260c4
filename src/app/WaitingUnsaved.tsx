/** Words that wait in memory because their pocketbook shut before they were saved: taken along before the page goes. */

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { typedWords } from '#model/typed-words.ts';
import { useServices, type UnsavedWords } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Card, Notice } from '#ui/Page.tsx';
import { TakeUnsaved } from './TakeUnsaved.tsx';

export function WaitingUnsaved({ words, guard }: UnsavedWords) {
  const { t } = useTranslation('errors');
  const isHidden = guard === 'hidden';
  const text = typedWords(words.unsaved());
  return (
    <>
      <Notice tone="danger" alert>
        <p>{t(isHidden ? 'gate.unsaved.hidden' : 'gate.unsaved.what')}</p>
        <p>{t(isHidden ? 'gate.unsaved.wait' : 'gate.unsaved.take')}</p>
        {isHidden ? null : (
          <Actions>
            <TakeUnsaved book={words} />
          </Actions>
        )}
      </Notice>
      {isHidden || text === '' ? null : (
        <Card heading={t('gate.unsaved.heading')}>
          <p className="prose own-words">{text}</p>
        </Card>
      )}
    </>
  );
}

/** Loads the page anew. While `isKept` the browser asks first if somebody else does: it would take words away. */
export function useReload(isKept: boolean): () => void {
  const isSure = useRef(false);
  useEffect(() => {
    if (!isKept) return;
    const ask = (event: Event) => {
      if (!isSure.current) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isKept]);
  return () => {
    isSure.current = true;
    location.reload();
  };
}

/** Saving is offered first, and a reload comes only once a person has said that the words may go. */
export function ReloadWithUnsaved({ guard, reload }: Pick<UnsavedWords, 'guard'> & { reload(): void }) {
  const { t } = useTranslation('errors');
  const { gate } = useServices();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => void gate.open()}>
        {t('gate.save')}
      </Button>
      <Button onClick={() => setAsking(true)}>{t('gate.reload')}</Button>
      {asking ? (
        <Dialog heading={t('gate.sure.heading')} onClose={() => setAsking(false)}>
          <p>{t(guard === 'hidden' ? 'gate.sure.whatHidden' : 'gate.sure.what')}</p>
          <Actions>
            <Button look="danger" onClick={reload}>
              {t('gate.sure.reload')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('gate.sure.stay')}</Button>
          </Actions>
        </Dialog>
      ) : null}
    </>
  );
}
