/** Advice for somebody whose phone another person may look at. Needs no pocketbook, and opens while locked. */

import { Link } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { Page } from '#ui/Page.tsx';

const parts = ['first', 'helps', 'cannot', 'made'] as const;

export function Component() {
  const { t } = useTranslation('settings');
  return (
    <Page heading={t('watched.heading')} above={<Link to="/settings">{t('heading')}</Link>}>
      <p className="lead">{t('watched.what')}</p>
      {parts.map((part) => (
        <section key={part} className="stack">
          <h2>{t(`watched.${part}.heading`)}</h2>
          <ul className="bullets">
            {t(`watched.${part}.lines`, { returnObjects: true }).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <Link className="tap" to="/help-now">
          {t('watched.help')}
        </Link>
      </p>
    </Page>
  );
}
