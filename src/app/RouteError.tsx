/** A screen that could not be shown. What was typed is a draft already; the way to a backup stays open. */

import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Page } from '#ui/Page.tsx';
import { NotFound } from './lazy-screens.tsx';

/** A part of the app that did not come: after an update of another tab, or a broken connection before the install. */
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/iu.test(error.message);
}

export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return <NotFound />;
  }
  return (
    <Page heading={t('pageError.heading')}>
      <p>{t(isMissingPart(error) ? 'pageError.chunk' : 'pageError.what')}</p>
      <Actions>
        <Button look="primary" onClick={() => location.reload()}>
          {t('pageError.reload')}
        </Button>
        <ButtonLink to="/" reloadDocument>
          {t('pageError.home')}
        </ButtonLink>
        <ButtonLink look="quiet" to="/settings" reloadDocument>
          {t('pageError.backup')}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
