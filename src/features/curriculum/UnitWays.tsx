/** Ways on from a unit: the areas it serves, and the units before and after. */

import { Link } from 'react-router';
import type { Catalogue, Unit } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { Pager } from '#ui/Pager.tsx';

/** Each area that the unit serves, with how many of its competences the unit covers. */
export function Serves({ catalogue, unit }: { catalogue: Catalogue; unit: Unit }) {
  const { t } = useTranslation('curriculum');
  const covered = (areaId: string) => unit.competences.filter((id) => id.startsWith(`${areaId}.`)).length;
  const areas = catalogue.domains
    .flatMap((domain) => domain.areas)
    .filter(({ id }) => unit.areas.includes(id) || covered(id) > 0);
  return (
    <section className="stack">
      <h2>{t('unit.serves')}</h2>
      <ul className="rows">
        {areas.map(({ id, number, title }) => (
          <li key={id}>
            <Link className="row" to={`/learn/framework/${id}`}>
              <span className="row-title" lang={title.lang}>
                <span className="number">{number.text}</span> {title.text}
              </span>
              {covered(id) > 0 ? (
                <span className="row-note">{t('covers', { count: covered(id) })}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The units before and after this one, in the order of the curriculum. */
export function UnitWays({ catalogue, unitId }: { catalogue: Catalogue; unitId: string }) {
  const { t } = useTranslation('curriculum');
  const units = catalogue.sections.flatMap((section) => section.units);
  const at = units.findIndex(({ id }) => id === unitId);
  const way = (label: string, unit: (typeof units)[number] | undefined) =>
    unit && {
      to: `/learn/units/${unit.id}`,
      label,
      title: `${unit.number.text} ${unit.short.text}`,
      lang: unit.short.lang,
    };
  return (
    <Pager
      label={t('unit.pager')}
      before={way(t('unit.previous'), units[at - 1])}
      after={way(t('unit.next'), units[at + 1])}
    />
  );
}
