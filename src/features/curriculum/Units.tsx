/** Every unit of the five sections, nothing collapsed, each with where I am with it. */

import '#ui/learn.css';
import { use } from 'react';
import { Link, useLoaderData } from 'react-router';
import { loadCatalogue, type Catalogue } from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { UnitStatesContext } from '#services/alongside.ts';
import { Page } from '#ui/Page.tsx';

export const loader = () => loadCatalogue(currentLanguage());

export function Component() {
  const { t } = useTranslation('curriculum');
  const { sections } = useLoaderData<Catalogue>();
  return (
    <Page heading={t('list.heading')} above={<Link to="/learn">{t('list.back')}</Link>}>
      <p className="lead">{t('list.intro')}</p>
      <p className="soft small">{t('list.source')}</p>
      {sections.map(({ id, title, units }) => (
        <section key={id} id={`section-${id}`} className="stack domain" tabIndex={-1}>
          <h2 lang={title.lang}>{t('list.section', { number: id, title: title.text })}</h2>
          <ul className="rows">
            {units.map((unit) => (
              <UnitRow key={unit.id} unit={unit} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

type CatalogueUnit = Catalogue['sections'][number]['units'][number];

function UnitRow({ unit: { id, number, title, short } }: { unit: CatalogueUnit }) {
  const { t } = useTranslation(['curriculum', 'framework']);
  const state = use(UnitStatesContext)?.get(id) ?? 'not-started';
  const notes = [
    ...(number.standing === 'official' ? [] : [t(`framework:standing.${number.standing}`)]),
    ...(state === 'not-started' ? [] : [t(`states.${state}`)]),
  ];
  return (
    <li>
      <Link className="row" to={`/learn/units/${id}`}>
        <span className="row-title" lang={title.lang}>
          <span className="number">{number.text}</span> {title.text}
        </span>
        <span lang={short.lang}>{short.text}</span>
        {notes.length > 0 ? <span className="row-note">{notes.join(' · ')}</span> : null}
      </Link>
    </li>
  );
}
