/** The way in: the map, one area and one unit to start from, and the rest when it is wanted. */

import '#ui/learn.css';
import { Link, useLoaderData } from 'react-router';
import { loadCatalogue, type Catalogue } from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { useAlongside } from '#services/alongside.ts';
import { Page } from '#ui/Page.tsx';
import { CompetenceMap } from './map/CompetenceMap.tsx';

export const loader = () => loadCatalogue(currentLanguage());

/** What suits somebody who is new in the role. */
const startHere = { area: '3.2', unit: '1.1' };

export function Component() {
  const { t } = useTranslation('framework');
  const catalogue = useLoaderData<Catalogue>();
  const alongside = useAlongside();
  const area = catalogue.domains.flatMap(({ areas }) => areas).find(({ id }) => id === startHere.area);
  const unit = catalogue.sections.flatMap(({ units }) => units).find(({ id }) => id === startHere.unit);
  return (
    <Page heading={t('learn.heading')} wide>
      <p className="lead">{t('learn.intro')}</p>
      <section className="stack">
        <h2>{t('learn.map')}</h2>
        <CompetenceMap catalogue={catalogue} />
      </section>
      {alongside}
      <section className="stack">
        <h2>{t('learn.start')}</h2>
        <div className="tiles">
          {area ? (
            <Tile
              to={`/learn/framework/${area.id}`}
              kind={t('learn.startArea')}
              piece={area}
              why={t('learn.startAreaWhy')}
            />
          ) : null}
          {unit ? (
            <Tile
              to={`/learn/units/${unit.id}`}
              kind={t('learn.startUnit')}
              piece={unit}
              why={t('learn.startUnitWhy')}
            />
          ) : null}
        </div>
      </section>
      <section className="stack">
        <h2>{t('learn.more')}</h2>
        <ul className="rows">
          <Way to="/learn/units" name={t('learn.units')} what={t('learn.unitsWhat')} />
          <Way to="/learn/framework" name={t('learn.list')} what={t('learn.listWhat')} />
          <Way to="/about#contested" name={t('learn.made')} what={t('learn.madeWhat')} />
        </ul>
      </section>
    </Page>
  );
}

interface TileProps {
  to: string;
  kind: string;
  piece: Pick<Catalogue['domains'][number]['areas'][number], 'number' | 'short'>;
  why: string;
}

function Tile({ to, kind, piece, why }: TileProps) {
  return (
    <Link className="tile" to={to}>
      <span className="row-note">{kind}</span>
      <span className="row-title" lang={piece.short.lang}>
        <span className="number">{piece.number.text}</span> {piece.short.text}
      </span>
      <span>{why}</span>
    </Link>
  );
}

function Way({ to, name, what }: { to: string; name: string; what: string }) {
  return (
    <li>
      <Link className="row" to={to}>
        <span className="row-title">{name}</span>
        <span className="row-note">{what}</span>
      </Link>
    </li>
  );
}
