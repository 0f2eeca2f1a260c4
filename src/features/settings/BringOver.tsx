/** How what was written in a tab comes to an icon that has storage of its own, folded away until it is wanted. */

import { useTranslation } from '#i18n/i18n.ts';

export function BringOver() {
  const { t } = useTranslation('settings');
  return (
    <details>
      <summary className="tap">{t('device.bring.heading')}</summary>
      <ol className="bullets">
        {t('device.bring.steps', { returnObjects: true }).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}
