/** A new goal. */

import { Link, useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { isAreaId } from '#model/change-goal.ts';
import { Page } from '#ui/Page.tsx';
import { GoalForm } from './GoalForm.tsx';

export function Component() {
  const { t } = useTranslation('goals');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const area = search.get('area');
  return (
    <Page heading={t('form.newHeading')} above={<Link to="/growth/goals">{t('goal.back')}</Link>}>
      <GoalForm
        goal={null}
        area={area && isAreaId(area) ? area : null}
        onSaved={(id) => void navigate(`/growth/goals/${id}`, { replace: true })}
      />
    </Page>
  );
}
