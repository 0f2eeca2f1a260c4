/** Loud while words are not on disk: they stay on the screen, and can be saved again. Also tells what is missing. */

import { useTranslation } from '#i18n/i18n.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Notice } from '#ui/Page.tsx';

export function NotSavedNotice() {
  const { t } = useTranslation('errors');
  const book = useOpenPocketbook();
  const status = usePocketbook((state) => state.status);
  const missing = usePocketbook((state) => state.missing);
  return (
    <>
      {status === 'saved' || status === 'saving' ? null : (
        <Notice tone="danger" alert>
          <p>
            <strong>{t('notSaved.heading')}</strong>
          </p>
          <p>{t(`notSaved.${status}`)}</p>
          <Actions>
            <Button onClick={() => void book.retry()}>{t('notSaved.retry')}</Button>
          </Actions>
        </Notice>
      )}
      {missing > 0 ? (
        <Notice>
          <p>{t('missing')}</p>
          <Actions>
            <ButtonLink to="/settings">{t('missingAction')}</ButtonLink>
          </Actions>
        </Notice>
      ) : null}
    </>
  );
}
