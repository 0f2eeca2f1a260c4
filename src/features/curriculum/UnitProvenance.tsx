/** What of a unit was read, what is our reading, and where. */

import { Link } from 'react-router';
import type { Source, Unit } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { SourceList } from '#ui/SourceList.tsx';

export function UnitProvenance({ unit, sources }: { unit: Unit; sources: readonly Source[] }) {
  const { t } = useTranslation(['curriculum', 'framework']);
  return (
    <section id="where" className="stack provenance" tabIndex={-1}>
      <h2>{t('framework:where')}</h2>
      <p>{t(`read.${unit.textRead}`)}</p>
      <p>{t(`aim.${unit.aimStanding}`)}</p>
      {sources.length > 0 ? (
        <>
          <SourceList sources={sources} />
          <p className="soft small">{t('unit.connection')}</p>
        </>
      ) : null}
      <p>
        {t('framework:contested')} <Link to="/about#contested">{t('framework:contestedLink')}</Link>
      </p>
    </section>
  );
}
