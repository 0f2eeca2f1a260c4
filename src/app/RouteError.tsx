/** A screen that could not be shown. What was typed is a draft already; the way to a backup stays open. */

import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Page } from '#ui/Page.tsx';
import { NotFound } from './NotFound.tsx';

/** A part of the app that did not come: after an update of another tab, or a broken connection before the install. */
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/iu.test(error.message);
}

export function RouteError() {
  const { t } = useTranslation('errors');
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <Page heading={t('page.heading')}>
      <p>{t(isMissingPart(error) ? 'page.chunk' : 'page.what')}</p>
      <Actions>
        <Button look="primary" onClick={() => location.reload()}>
          {t('page.reload')}
        </Button>
        <ButtonLink to="/" reloadDocument>
          {t('page.home')}
        </ButtonLink>
        <ButtonLink look="quiet" to="/settings" reloadDocument>
          {t('page.backup')}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
