/** Ways on from an area: what is related to it, units that serve it, the areas before and after. */

import { Link } from 'react-router';
import type { Catalogue } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { Pager } from '#ui/Pager.tsx';
import { AreaNumber } from './AreaNumber.tsx';

interface WaysProps {
  catalogue: Catalogue;
  areaId: string;
}

const areasOf = ({ domains }: Catalogue) => domains.flatMap(({ areas }) => areas);
const unitsOf = ({ sections }: Catalogue) => sections.flatMap(({ units }) => units);

export function Related({ catalogue, areaId }: WaysProps) {
  const { t } = useTranslation('framework');
  const own = areasOf(catalogue).find(({ id }) => id === areaId);
  const units = unitsOf(catalogue).filter(({ id }) => own?.units.includes(id));
  const related = areasOf(catalogue).filter(({ id }) => own?.related.includes(id));
  return (
    <>
      {units.length > 0 ? (
        <section className="stack">
          <h2>{t('units')}</h2>
          <ul className="rows">
            {units.map((unit) => (
              <li key={unit.id}>
                <Link className="row" to={`/learn/units/${unit.id}`} lang={unit.title.lang}>
                  <span className="row-title">
                    <span className="number">{unit.number.text}</span> {unit.title.text}
                  </span>
                  <span>{unit.short.text}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {related.length > 0 ? (
        <section className="stack">
          <h2>{t('related')}</h2>
          <ul className="rows">
            {related.map((area) => (
              <li key={area.id}>
                <Link className="row" to={`/learn/framework/${area.id}`} lang={area.title.lang}>
                  <span className="row-title">
                    <AreaNumber area={area} /> {area.title.text}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** The areas before and after this one, in the order of the framework. */
export function AreaWays({ catalogue, areaId }: WaysProps) {
  const { t } = useTranslation('framework');
  const areas = areasOf(catalogue);
  const at = areas.findIndex(({ id }) => id === areaId);
  const way = (label: string, area: (typeof areas)[number] | undefined) =>
    area && {
      to: `/learn/framework/${area.id}`,
      label,
      title: `${area.number.text} ${area.title.text}`,
      lang: area.title.lang,
    };
  return (
    <Pager
      label={t('pager')}
      before={way(t('previous'), areas[at - 1])}
      after={way(t('next'), areas[at + 1])}
    />
  );
}
