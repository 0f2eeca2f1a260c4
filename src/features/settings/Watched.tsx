/** Advice for somebody whose phone another person may look at. Needs no pocketbook, and opens while locked. */

import { Link } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useGate } from '#services/services.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { Page } from '#ui/Page.tsx';

const parts = ['first', 'helps', 'cannot', 'made'] as const;

export function Component() {
  const { t } = useTranslation('settings');
  // Read in the first run, there are no settings to go back to yet.
  const reading = usePreferences().use === 'reading';
  const hasSettings = useGate().at !== 'none' || reading;
  return (
    <Page
      heading={t('watched.heading')}
      above={hasSettings ? <Link to="/settings">{t('heading')}</Link> : undefined}
    >
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
        <a className="tap" href="tel:08082000247">
          {t('watched.call')}
        </a>
      </p>
      <p>
        <Link className="tap" to="/help-now">
          {t('watched.help')}
        </Link>
      </p>
    </Page>
  );
}
