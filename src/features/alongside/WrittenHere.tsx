/** What I wrote from the prompts of this page, newest first. Nothing while there is none. */

import { Link } from 'react-router';
import { plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { firstWords } from '#model/reflection.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Card } from '#ui/Page.tsx';

const shown = 3;

/** `place` is the content that the prompts belong to, such as `area:3.2`. */
export function WrittenHere({ place }: { place: string }) {
  const { t } = useTranslation('alongside');
  const written = usePocketbook((state) => state.reflections).filter(
    ({ prompt, deletedAt }) => deletedAt === null && prompt?.ref.startsWith(`${place}:`),
  );
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
        <Link to="/reflect">{t('wrote.all')}</Link>
      </p>
    </Card>
  );
}
