/** Where I am: goals, and every area that may be looked at, with its newest words. Never a number over all. */

import { Link, useLoaderData } from 'react-router';
import { loadCatalogue, type Catalogue } from '#content/content.ts';
import { plainDate } from '#i18n/format.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import type { Rating } from '#model/rating.ts';
import { isRated } from '#model/change-rating.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions, Page } from '#ui/Page.tsx';

export const loader = () => loadCatalogue(currentLanguage());

export function Component() {
  const { t } = useTranslation('growth');
  const catalogue = useLoaderData<Catalogue>();
  const ratings = usePocketbook((state) => state.ratings);
  const newest = newestByArea(ratings);
  return (
    <Page heading={t('heading')}>
      <p className="lead">{t('intro')}</p>
      <Actions>
        <ButtonLink to="/growth/goals">{t('goalsAction')}</ButtonLink>
      </Actions>
      <h2>{t('areas')}</h2>
      <p className="hint">{t('areasHint')}</p>
      {catalogue.domains
        .filter((domain) => isRated(domain.id))
        .map((domain) => (
          <section key={domain.id} className="stack">
            <h3 lang={domain.short.lang}>
              {t('domain', { number: domain.number.text, title: domain.short.text })}
              {domain.kind === 'optional' ? <span className="soft"> ({t('optional')})</span> : null}
            </h3>
            <ul className="rows">
              {domain.areas.map((area) => {
                const rating = newest.get(area.id);
                return (
                  <li key={area.id}>
                    <Link className="row" to={`/growth/areas/${area.id}`}>
                      <span className="row-title" lang={area.short.lang}>
                        {area.short.text}
                      </span>
                      {rating ? (
                        <span className="row-note">
                          {`${t(`answers.${rating.answer}`)} · ${plainDate(new Date(rating.createdAt))}`}
                        </span>
                      ) : null}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      <p className="hint">{t('organisation')}</p>
    </Page>
  );
}

/** Ratings come newest first, so the first of each area is its newest. */
function newestByArea(ratings: readonly Rating[]): Map<string, Rating> {
  const newest = new Map<string, Rating>();
  for (const rating of ratings) {
    if (rating.deletedAt === null && !newest.has(rating.areaId)) newest.set(rating.areaId, rating);
  }
  return newest;
}
