/** What was started and not finished: when, never what. */

import { Link } from 'react-router';
import { shortWhen } from '#i18n/moments.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';

export function DraftsStarted() {
  const { t } = useTranslation('reflections');
  const drafts = usePocketbook((state) => state.drafts).filter((draft) => draft.of === 'reflection');
  if (drafts.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('list.drafts')}</h2>
      <ul className="rows">
        {drafts.map(({ id, target, updatedAt }) => (
          <li key={id}>
            <Link className="row" to={target ? `/reflect/${target}?draft=${id}` : `/reflect/new?draft=${id}`}>
              <span className="row-title">{t('list.draftOf', { when: shortWhen(new Date(updatedAt)) })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
