/** One area: its gist, each competence with where it comes from, what it can look like, questions, what to watch for. */

import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import {
  loadArea,
  loadSources,
  type Area,
  type Competence,
  type Piece,
  type Source,
} from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { useAlongside } from '#services/alongside.ts';
import { Page } from '#ui/Page.tsx';
import { AreaNumber } from './AreaNumber.tsx';

interface Loaded {
  readonly area: Area;
  readonly sources: readonly Source[];
}

/** The area of the address. An id that the framework does not have is a page that is not there. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Loaded> {
  const [found, sources] = await Promise.all([
    loadArea(params['areaId'] ?? '', currentLanguage()),
    loadSources(),
  ]);
  if (!found.ok) throw new Response(null, { status: 404 });
  const cited = new Set(found.area.competences.map(({ source }) => source));
  return { area: found.area, sources: sources.filter(({ id }) => cited.has(id)) };
}

export function Component() {
  const { t } = useTranslation('framework');
  const { area, sources } = useLoaderData<Loaded>();
  const alongside = useAlongside();
  return (
    <Page
      heading={
        <span lang={area.title.lang}>
          <AreaNumber area={area} /> {area.title.text}
        </span>
      }
      above={<Link to="/learn/framework">{t('back')}</Link>}
    >
      <p className="soft small">
        {t(`standing.${area.number.standing}`)} · {t(`titles.${area.titleStanding}`)}
      </p>
      <p className="lead" lang={area.gist.lang}>
        {area.gist.text}
      </p>
      {area.kind === 'optional' ? <p className="soft">{t('optionalNote')}</p> : null}
      {area.kind === 'organisational' ? <p className="soft">{t('organisationalNote')}</p> : null}
      <section className="stack">
        <h2>{t(area.kind === 'organisational' ? 'expect' : 'whatItSays')}</h2>
        <ol className="competences">
          {area.competences.map((competence) => (
            <CompetenceItem key={competence.id} competence={competence} />
          ))}
        </ol>
      </section>
      <section className="stack">
        <h2>{t('looksLike')}</h2>
        {area.looksLike.map((example) => (
          <div key={example.setting.text} className="example">
            <h3 lang={example.setting.lang}>{example.setting.text}</h3>
            <p lang={example.text.lang}>{example.text.text}</p>
          </div>
        ))}
      </section>
      <PieceList heading={t('askYourself')} pieces={area.askYourself} look="questions" />
      <PieceList heading={t('watchOutFor')} pieces={area.watchOutFor} look="watch" />
      {alongside}
      <section className="stack provenance">
        <h2>{t('where')}</h2>
        <p>{t('publishedNote')}</p>
        <p>{t('readingNote')}</p>
        <p>{t(`read.${area.textRead}`)}</p>
        <ul className="bullets">
          {sources.map((source) => (
            <li key={source.id}>
              {source.address ? <a href={source.address}>{source.title}</a> : source.title},{' '}
              {source.publisher}
            </li>
          ))}
        </ul>
        <p className="soft small">{t('needsConnection')}</p>
      </section>
    </Page>
  );
}

function CompetenceItem({ competence }: { competence: Competence }) {
  const { t } = useTranslation('framework');
  return (
    <li className={`competence competence-${competence.provenance}`}>
      <p lang={competence.text.lang}>{competence.text.text}</p>
      <p className="provenance-mark">
        <span className="number">{competence.id}</span> {t(`provenance.${competence.provenance}`)}
      </p>
    </li>
  );
}

function PieceList({ heading, pieces, look }: { heading: string; pieces: readonly Piece[]; look: string }) {
  return (
    <section className="stack">
      <h2>{heading}</h2>
      <ul className={`bullets ${look}`}>
        {pieces.map((piece) => (
          <li key={piece.text} lang={piece.lang}>
            {piece.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
