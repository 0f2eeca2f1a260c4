/** What I wrote about this area, unit or goal: begun from its prompts, or linked to it. Nothing while there is none. */

import { useMemo } from 'react';
import { Link } from 'react-router';
import { plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { firstWords } from '#model/reflection-words.ts';
import { entriesAbout, type LinkKind } from '#model/search-filter.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Card } from '#ui/Page.tsx';

const shown = 3;

export function WrittenHere({ kind, id }: { kind: LinkKind; id: string }) {
  const { t } = useTranslation('alongside');
  const reflections = usePocketbook((state) => state.reflections);
  const written = useMemo(() => entriesAbout(reflections, { kind, id }), [reflections, kind, id]);
  if (written.length === 0) return null;
  return (
    <Card heading={t('wrote.heading')}>
      <ul className="rows">
        {written.slice(0, shown).map((entry) => (
          <li key={entry.id}>
            <Link className="row entry-row" to={`/reflect/${entry.id}`}>
              <span className="row-note">{plainDate(new Date(entry.createdAt))}</span>
              <span className="entry-words">{firstWords(entry)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/reflect?${kind}=${id}`}>{t('wrote.all')}</Link>
      </p>
    </Card>
  );
}
