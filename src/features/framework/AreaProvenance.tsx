/** What the marks of provenance mean, what we read of this area, and that the framework is contested. */

import { Link } from 'react-router';
import type { Area, Source } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { SourceList } from '#ui/SourceList.tsx';

export function AreaProvenance({ area, sources }: { area: Area; sources: readonly Source[] }) {
  const { t } = useTranslation('framework');
  return (
    <section id="where" className="stack provenance" tabIndex={-1}>
      <h2>{t('where')}</h2>
      <p>{t('publishedNote')}</p>
      <p>{t('readingNote')}</p>
      <p>{t(`read.${area.textRead}`)}</p>
      <SourceList sources={sources} />
      <p className="soft small">{t('needsConnection')}</p>
      <p>
        {t('contested')} <Link to="/about#contested">{t('contestedLink')}</Link>
      </p>
    </section>
  );
}
