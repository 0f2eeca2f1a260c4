/** What an entry is about, each a way to its page, and its tags. */

import { Link } from 'react-router';
import { areaTitle, unitTitle } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { Reflection } from '#model/reflection.ts';
import { shorten } from '#model/reflection-words.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useCatalogue } from './editor/use-catalogue.ts';

export function EntryLinks({ entry }: { entry: Reflection }) {
  const { t } = useTranslation('reflections');
  const { areas = [], units = [], goals = [], tags = [] } = entry;
  const { catalogue } = useCatalogue(areas.length + units.length > 0);
  const known = usePocketbook((state) => state.goals);
  const links = [
    ...areas.map((id) => ({
      to: `/learn/framework/${id}`,
      name: [id, catalogue ? areaTitle(catalogue, id) : ''].join(' '),
    })),
    ...units.map((id) => ({
      to: `/learn/units/${id}`,
      name: [id, catalogue ? unitTitle(catalogue, id) : ''].join(' '),
    })),
    ...goals.flatMap((id) => {
      const goal = known.find((one) => one.id === id && one.deletedAt === null);
      return goal ? [{ to: `/growth/goals/${id}`, name: shorten(goal.want, 80) }] : [];
    }),
  ];
  if (links.length === 0 && tags.length === 0) return null;
  return (
    <section className="stack">
      {links.length > 0 ? (
        <>
          <h2 className="question">{t('entry.links')}</h2>
          <ul className="bullets">
            {links.map(({ to, name }) => (
              <li key={to}>
                <Link to={to}>{name}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {tags.length > 0 ? (
        <>
          <h2 className="question">{t('entry.tags')}</h2>
          <ul className="chips">
            {tags.map((tag) => (
              <li key={tag} className="tag">
                {tag}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
