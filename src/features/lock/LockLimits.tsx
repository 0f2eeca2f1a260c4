/** What the lock cannot do, in plain words. */

import { useTranslation } from '#i18n/i18n.ts';

export function LockLimits() {
  const { t } = useTranslation('lock');
  return (
    <section id="limits" className="stack" tabIndex={-1}>
      <h2>{t('limits.heading')}</h2>
      <ul className="bullets">
        {t('limits.lines', { returnObjects: true }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
