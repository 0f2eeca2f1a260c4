/** How to put the app on the home screen in this browser, folded away until it is wanted. */

import { useTranslation } from '#i18n/i18n.ts';
import type { InstallWay } from '#services/services.ts';

export function InstallSteps({ way }: { way: Exclude<InstallWay, 'none'> }) {
  const { t } = useTranslation('welcome');
  return (
    <details>
      <summary className="tap">{t('install.heading')}</summary>
      <ol className="bullets">
        {t(`install.ways.${way}`, { returnObjects: true }).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {way === 'iphone' ? <p className="soft">{t('install.openFromIcon')}</p> : null}
    </details>
  );
}
