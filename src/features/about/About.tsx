/** About: who made it, what is stored where, the promises and limits, the sources, and who disagrees. */

import { useLoaderData } from 'react-router';
import { loadSources, type Source } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { Page } from '#ui/Page.tsx';
import { SourceList } from '#ui/SourceList.tsx';

export const loader = () => loadSources();

const lists = ['promises', 'limits', 'stored', 'requests'] as const;

export function Component() {
  const { t } = useTranslation('about');
  const sources = useLoaderData<readonly Source[]>();
  return (
    <Page heading={t('heading')}>
      <p className="lead">{t('what')}</p>
      <section className="stack">
        <h2>{t('who.heading')}</h2>
        <p>{t('who.what')}</p>
        <p>{t('who.endorsed')}</p>
      </section>
      {lists.map((list) => (
        <section key={list} className="stack">
          <h2>{t(`${list}.heading`)}</h2>
          <ul className="bullets">
            {t(`${list}.lines`, { returnObjects: true }).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <section id="contested" className="stack" tabIndex={-1}>
        <h2>{t('contested.heading')}</h2>
        {t('contested.lines', { returnObjects: true }).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <section className="stack">
        <h2>{t('organisation.heading')}</h2>
        <p>{t('organisation.what')}</p>
        <ul className="bullets">
          {t('organisation.lines', { returnObjects: true }).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className="stack">
        <h2>{t('sources.heading')}</h2>
        <p>{t('sources.what')}</p>
        <SourceList sources={sources} />
        <p className="soft small">{t('sources.connection')}</p>
      </section>
      <section className="stack">
        <h2>{t('licence.heading')}</h2>
        <p>{t('licence.what')}</p>
        <p className="soft small">{t('licence.version', { version: __APP_VERSION__ })}</p>
      </section>
    </Page>
  );
}
