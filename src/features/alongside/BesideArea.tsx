/** Beside an area of the framework: how I see myself in it. There only while the pocketbook is open. */

import { use } from 'react';
import { useParams } from 'react-router';
import { plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { isRated, ratingsOfArea } from '#model/rating.ts';
import { PocketbookContext, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions, Card } from '#ui/Page.tsx';

export function Beside() {
  const { areaId = '' } = useParams();
  const open = use(PocketbookContext) !== null;
  const [domainId = ''] = areaId.split('.');
  return open && isRated(domainId) ? <MyView areaId={areaId} /> : null;
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
