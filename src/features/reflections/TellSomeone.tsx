/** Ways to bring an entry to somebody. Nothing is sent: each leads to where a person does it themselves. */

import { Link, useParams } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions, Card, Notice, Page } from '#ui/Page.tsx';

export function Component() {
  const { t } = useTranslation('reflections');
  const { id = '' } = useParams();
  return (
    <Page heading={t('tell.heading')} above={<Link to={`/reflect/${id}`}>{t('earlier.back')}</Link>}>
      <p className="lead">{t('tell.what')}</p>
      <Notice>
        <p>{t('tell.service')}</p>
      </Notice>
      <Card heading={t('tell.ring')}>
        <p>{t('tell.ringWhat')}</p>
        <Actions>
          <ButtonLink to="/help-now">{t('ending.help')}</ButtonLink>
        </Actions>
      </Card>
      <Card heading={t('tell.supervision')}>
        <p>{t('tell.supervisionWhat')}</p>
        <Actions>
          <ButtonLink to={`/reflect/${id}?change&for=supervision`}>{t('editor.take')}</ButtonLink>
        </Actions>
      </Card>
    </Page>
  );
}
