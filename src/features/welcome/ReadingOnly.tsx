/** Where writing would be, for someone who chose only to read on this phone. */

import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Page } from '#ui/Page.tsx';

export function ReadingOnly() {
  const { t } = useTranslation('welcome');
  const { preferences } = useServices().platform;
  return (
    <Page heading={t('reading.heading')}>
      <p>{t('reading.what')}</p>
      <Actions>
        <ButtonLink look="primary" to="/learn/framework">
          {t('reading.learn')}
        </ButtonLink>
        <Button onClick={() => preferences.set({ use: 'undecided' })}>{t('reading.write')}</Button>
      </Actions>
      <p className="hint">{t('reading.note')}</p>
    </Page>
  );
}
