/** Supervision: get ready, and the words that keep the pocketbook one's own. */

import { useTranslation } from '#i18n/i18n.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions, Card, Page } from '#ui/Page.tsx';

export function Component() {
  const { t } = useTranslation('supervision');
  return (
    <Page heading={t('heading')}>
      <p className="lead">{t('intro')}</p>
      <Actions>
        <ButtonLink look="primary" to="/supervision/prepare">
          {t('prepare')}
        </ButtonLink>
        <ButtonLink to="/reflect/new?for=supervision">{t('write')}</ButtonLink>
      </Actions>
      <Card heading={t('agreement')}>
        <p>{t('agreementText')}</p>
        <p>{t('sayingNo')}</p>
      </Card>
    </Page>
  );
}
