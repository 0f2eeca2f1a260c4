/** Beside an area of the framework: how I see myself in it, what I aim for, what I wrote, my bookmark and my note. */

import { use } from 'react';
import { Link, useParams } from 'react-router';
import { plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { Target } from '#model/bookmark.ts';
import { goalsOfArea } from '#model/change-goal.ts';
import { isRated, ratingsOfArea } from '#model/change-rating.ts';
import { PocketbookContext, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions, Card } from '#ui/Page.tsx';
import { KeepHere } from './KeepHere.tsx';
import { WrittenHere } from './WrittenHere.tsx';

export function Beside() {
  const { areaId = '' } = useParams();
  const open = use(PocketbookContext) !== null;
  return open ? <Mine key={areaId} areaId={areaId} /> : null;
}

function Mine({ areaId }: { areaId: string }) {
  const [domainId = ''] = areaId.split('.');
  const target: Target = { kind: 'area', id: areaId };
  return (
    <>
      {isRated(domainId) ? <MyView areaId={areaId} /> : null}
      <MyAims areaId={areaId} />
      <WrittenHere kind="area" id={areaId} />
      <KeepHere target={target} />
    </>
  );
}

/** What I aim for here, and the way to aim for something. */
function MyAims({ areaId }: { areaId: string }) {
  const { t } = useTranslation('alongside');
  const aims = goalsOfArea(
    usePocketbook((state) => state.goals),
    areaId,
  );
  return (
    <Card heading={t('aims.heading')}>
      {aims.length > 0 ? (
        <ul className="rows">
          {aims.map((goal) => (
            <li key={goal.id}>
              <Link className="row entry-row" to={`/growth/goals/${goal.id}`}>
                <span className="entry-words">{goal.want}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <Actions>
        <ButtonLink to={`/growth/goals/new?area=${areaId}`}>{t('aims.action')}</ButtonLink>
      </Actions>
    </Card>
  );
}

function MyView({ areaId }: { areaId: string }) {
  const { t } = useTranslation(['alongside', 'growth']);
  const [latest] = ratingsOfArea(
    usePocketbook((state) => state.ratings),
    areaId,
  );
  return (
    <Card heading={t('area.heading')}>
      {latest ? (
        <p>{`${t(`growth:answers.${latest.answer}`)} · ${plainDate(new Date(latest.createdAt))}`}</p>
      ) : null}
      <Actions>
        <ButtonLink to={`/growth/areas/${areaId}`}>{t('area.action')}</ButtonLink>
      </Actions>
    </Card>
  );
}
