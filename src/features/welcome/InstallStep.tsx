/** The steps to the home screen in this very browser. */

import { useTranslation } from '#i18n/i18n.ts';
import type { InstallWay } from '#services/services.ts';

export function InstallStep({ way }: { way: InstallWay }) {
  const { t } = useTranslation('welcome');
  if (way === 'none') return null;
  const steps = t(`install.ways.${way}`, { returnObjects: true });
  return (
    <>
      <p>{t('install.why')}</p>
      <ol className="bullets">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {way === 'iphone' ? (
        <>
          <p className="soft">{t('install.openFromIcon')}</p>
          <p>{t('install.beforeWriting')}</p>
        </>
      ) : null}
    </>
  );
}
