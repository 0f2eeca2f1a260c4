/** The whole framework as a list: nine domains, every area with its number, title and gist. */

import '#ui/learn.css';
import { Link, useLoaderData } from 'react-router';
import { loadCatalogue, loadDomain, type Catalogue, type Domain } from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { Page } from '#ui/Page.tsx';
import { AreaNumber } from './AreaNumber.tsx';

interface Loaded {
  readonly catalogue: Catalogue;
  readonly domains: readonly Domain[];
}

export async function loader(): Promise<Loaded> {
  const lang = currentLanguage();
  const catalogue = await loadCatalogue(lang);
  const found = await Promise.all(catalogue.domains.map(({ id }) => loadDomain(id, lang)));
  return { catalogue, domains: found.flatMap((one) => (one.ok ? [one.domain] : [])) };
}

export function Component() {
  const { t } = useTranslation('framework');
  const { catalogue, domains } = useLoaderData<Loaded>();
  return (
    <Page heading={t('heading')} above={<Link to="/learn">{t('learn.heading')}</Link>}>
      <p className="lead">{t('intro')}</p>
      <p className="soft">
        {t('contested')} <Link to="/about#contested">{t('contestedLink')}</Link>
      </p>
      <nav aria-label={t('domains')}>
        <ol className="domain-index">
          {catalogue.domains.map((domain) => (
            <li key={domain.id}>
              <Link to={`#domain-${domain.id}`} lang={domain.short.lang}>
                <span className="number">{domain.number.text}</span> {domain.short.text}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {domains.map((domain) => (
        <section key={domain.id} id={`domain-${domain.id}`} className="stack domain" tabIndex={-1}>
          <h2 lang={domain.title.lang}>
            {domain.number.text}. {domain.title.text}
          </h2>
          <p className="soft small">
            {t(`kinds.${domain.kind}`)} · {t(`standing.${domain.number.standing}`)}
          </p>
          <p lang={domain.gist.lang}>{domain.gist.text}</p>
          <ul className="rows">
            {domain.areas.map((area) => (
              <li key={area.id}>
                <Link className="row" to={`/learn/framework/${area.id}`}>
                  <span className="row-title" lang={area.title.lang}>
                    <AreaNumber area={area} /> {area.title.text}
                  </span>
                  <span lang={area.gist.lang}>{area.gist.text}</span>
                  <span className="row-note">
                    {t('competences', { count: area.competences.length })} ·{' '}
                    {t(`standing.${area.number.standing}`)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="soft small" lang={catalogue.credit.lang}>
        {catalogue.credit.text}
      </p>
    </Page>
  );
}
