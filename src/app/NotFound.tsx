/** An address that leads nowhere. */

import { useTranslation } from '#i18n/i18n.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions, Page } from '#ui/Page.tsx';

export function NotFound() {
  const { t } = useTranslation('errors');
  return (
    <Page heading={t('notFound.heading')}>
      <p>{t('notFound.what')}</p>
      <Actions>
        <ButtonLink look="primary" to="/">
          {t('notFound.home')}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
