/** One unit: all its parts on one page, to stop after any of them. */

import '#ui/learn.css';
import { use } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import {
  loadCatalogue,
  loadSources,
  loadUnit,
  type Catalogue,
  type Source,
  type Unit,
} from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { ResumeContext, useAlongside } from '#services/alongside.ts';
import { Notice, Page } from '#ui/Page.tsx';
import { Part } from './Part.tsx';
import { UnitProvenance } from './UnitProvenance.tsx';
import { Serves, UnitWays } from './UnitWays.tsx';
import { aboutLaw, aboutSafety, touchSafety } from './with-care.ts';

interface Loaded {
  readonly unit: Unit;
  readonly catalogue: Catalogue;
  readonly sources: readonly Source[];
}

/** The unit of the address. An id that the curriculum does not have is a page that is not there. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Loaded> {
  const lang = currentLanguage();
  const [found, catalogue, sources] = await Promise.all([
    loadUnit(params['unitId'] ?? '', lang),
    loadCatalogue(lang),
    loadSources(),
  ]);
  if (!found.ok) throw new Response(null, { status: 404 });
  const { unit } = found;
  return { unit, catalogue, sources: sources.filter(({ id }) => unit.sources.includes(id)) };
}

export function Component() {
  const { t } = useTranslation(['curriculum', 'framework']);
  const { unit, catalogue, sources } = useLoaderData<Loaded>();
  const resume = use(ResumeContext);
  const alongside = useAlongside();
  return (
    // The key: what was chosen in one unit is not chosen in the next.
    <Page
      key={unit.id}
      wide
      heading={
        <span lang={unit.lang}>
          <span className="number">{unit.number.text}</span> {unit.title}
        </span>
      }
      above={<Link to="/learn/units">{t('unit.back')}</Link>}
    >
      <div className="unit">
        <div className="unit-top">
          <p className="soft small">{t(`framework:standing.${unit.number.standing}`)}</p>
          <p className="unit-short">{t('unit.short')}</p>
          <div className="unit-aim">
            <p className="lead" lang={unit.lang}>
              {unit.aim}
            </p>
            <p className="soft small">
              {t(`aim.${unit.aimStanding}`)} <Link to="#where">{t('unit.whereLink')}</Link>
            </p>
          </div>
          {aboutSafety.has(unit.id) ? (
            <Notice>
              <p>
                {t('framework:care.policy')} <Link to="/help-now">{t('framework:care.help')}</Link>
              </p>
            </Notice>
          ) : null}
          {touchSafety.has(unit.id) ? (
            <p className="soft small">
              {t('framework:care.touches')} <Link to="/help-now">{t('framework:care.help')}</Link>
            </p>
          ) : null}
          {aboutLaw.has(unit.id) ? <p className="soft small">{t('framework:law')}</p> : null}
          {resume}
        </div>
        <nav className="parts" aria-label={t('unit.parts')}>
          <ol>
            {unit.parts.map(({ id }) => (
              <li key={id}>
                <Link to={`#${id}`}>{t(`part.${id}`)}</Link>
              </li>
            ))}
          </ol>
        </nav>
        <div className="unit-body">
          {unit.parts.map((part) => (
            <Part key={part.id} unit={unit} part={part} />
          ))}
          {alongside}
          <Serves catalogue={catalogue} unit={unit} />
          <UnitProvenance unit={unit} sources={sources} />
          <UnitWays catalogue={catalogue} unitId={unit.id} />
        </div>
      </div>
    </Page>
  );
}
