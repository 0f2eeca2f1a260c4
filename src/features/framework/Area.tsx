/** One area: its gist, each competence with where it comes from, what it can look like, questions, what to watch for. */

import '#ui/learn.css';
import { use, useId, type ComponentType } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import {
  loadArea,
  loadCatalogue,
  loadSources,
  type Area,
  type Catalogue,
  type Competence,
  type Piece,
  type Source,
} from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { CompetenceAlongsideContext, useAlongside } from '#services/alongside.ts';
import { Notice, Page } from '#ui/Page.tsx';
import { AreaNumber } from './AreaNumber.tsx';
import { AreaWays, Related } from './AreaWays.tsx';
import { AreaProvenance } from './AreaProvenance.tsx';
import { aboutLaw, aboutSafety, touchSafety } from './with-care.ts';

interface Loaded {
  readonly area: Area;
  readonly catalogue: Catalogue;
  readonly sources: readonly Source[];
}

/** The area of the address. An id that the framework does not have is a page that is not there. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Loaded> {
  const lang = currentLanguage();
  const [found, catalogue, sources] = await Promise.all([
    loadArea(params['areaId'] ?? '', lang),
    loadCatalogue(lang),
    loadSources(),
  ]);
  if (!found.ok) throw new Response(null, { status: 404 });
  const cited = new Set(found.area.competences.map(({ source }) => source));
  return { area: found.area, catalogue, sources: sources.filter(({ id }) => cited.has(id)) };
}

export function Component() {
  const { t } = useTranslation('framework');
  const { area, catalogue, sources } = useLoaderData<Loaded>();
  const alongside = useAlongside();
  const Beside = use(CompetenceAlongsideContext);
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
        {t(`standing.${area.number.standing}`)} · {t(`titles.${area.titleStanding}`)} ·{' '}
        <Link to="#where">{t('whereLink')}</Link>
      </p>
      {aboutSafety.has(area.id) ? (
        <Notice>
          <p>
            {t('care.policy')} <Link to="/help-now">{t('care.help')}</Link>
          </p>
        </Notice>
      ) : null}
      <p className="lead" lang={area.gist.lang}>
        {area.gist.text}
      </p>
      {area.kind === 'optional' ? <p className="soft">{t('optionalNote')}</p> : null}
      {area.kind === 'organisational' ? <p className="soft">{t('organisationalNote')}</p> : null}
      {touchSafety.has(area.id) ? (
        <p className="soft small">
          {t('care.touches')} <Link to="/help-now">{t('care.help')}</Link>
        </p>
      ) : null}
      {aboutLaw.has(area.id) ? <p className="soft small">{t('law')}</p> : null}
      <section className="stack">
        <h2>{t(area.kind === 'organisational' ? 'expect' : 'whatItSays')}</h2>
        <ol className="competences">
          {area.competences.map((competence) => (
            <CompetenceItem key={competence.id} competence={competence} Beside={Beside} />
          ))}
        </ol>
      </section>
      <section className="stack" id="looks-like" tabIndex={-1}>
        <h2>{t('looksLike')}</h2>
        {area.looksLike.map((example) => (
          <div key={example.setting.text} className="example">
            <h3 lang={example.setting.lang}>{example.setting.text}</h3>
            <p lang={example.text.lang}>{example.text.text}</p>
          </div>
        ))}
      </section>
      <section className="stack" id="ask-yourself" tabIndex={-1}>
        <h2>{t('askYourself')}</h2>
        <ol className="questions">
          {area.askYourself.map((question, index) => (
            <Question key={question.text} question={question} ask={`area:${area.id}:${index + 1}`} />
          ))}
        </ol>
      </section>
      <section className="stack" id="watch-out-for" tabIndex={-1}>
        <h2>{t('watchOutFor')}</h2>
        <ul className="bullets">
          {area.watchOutFor.map((piece) => (
            <li key={piece.text} lang={piece.lang}>
              {piece.text}
            </li>
          ))}
        </ul>
      </section>
      {alongside}
      <Related catalogue={catalogue} areaId={area.id} />
      <AreaProvenance area={area} sources={sources} />
      <AreaWays catalogue={catalogue} areaId={area.id} />
    </Page>
  );
}

interface CompetenceProps {
  competence: Competence;
  /** What is mine under it. */
  Beside: ComponentType<{ competenceId: string }> | null;
}

function CompetenceItem({ competence, Beside }: CompetenceProps) {
  const { t } = useTranslation('framework');
  return (
    <li
      id={`c-${competence.id}`}
      className={`competence competence-${competence.provenance}`}
      // A result of the search leads here.
      tabIndex={-1}
    >
      <p lang={competence.text.lang}>{competence.text.text}</p>
      <p className="provenance-mark">
        <span className="number">{competence.id}</span> {t(`provenance.${competence.provenance}`)}
      </p>
      {Beside ? <Beside competenceId={competence.id} /> : null}
    </li>
  );
}

/** A question with the way to write about it, where it stands ready above the box. */
function Question({ question, ask }: { question: Piece; ask: string }) {
  const { t } = useTranslation('framework');
  const id = useId();
  return (
    <li>
      <p id={id} lang={question.lang}>
        {question.text}
      </p>
      <Link className="tap" to={`/reflect/new?ask=${ask}`} aria-describedby={id}>
        {t('write')}
      </Link>
    </li>
  );
}
