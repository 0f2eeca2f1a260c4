/** On Today: the unit that is being read, by its number and the part where one stopped. Loads no content. */

import { useTranslation } from '#i18n/i18n.ts';
import { unitBeingRead } from '#model/unit-progress.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions, Card } from '#ui/Page.tsx';
import { partOf } from './unit-place.ts';

export function GoOnLearning() {
  const { t } = useTranslation(['alongside', 'curriculum']);
  const unit = usePocketbook((state) => unitBeingRead(state.unitProgress));
  if (!unit) return null;
  const part = partOf(unit.place) ?? 'why';
  const place = partOf(unit.place) ? unit.place : part;
  return (
    <Card heading={t('today.heading', { unit: unit.unit })}>
      <p>{t(`curriculum:part.${part}`)}</p>
      <Actions>
        <ButtonLink to={`/learn/units/${unit.unit}#${place}`}>{t('today.action')}</ButtonLink>
      </Actions>
    </Card>
  );
}
