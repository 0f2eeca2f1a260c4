/** A new goal. */

import { Link, useNavigate } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { Page } from '#ui/Page.tsx';
import { GoalForm } from './GoalForm.tsx';

export function Component() {
  const { t } = useTranslation('goals');
  const navigate = useNavigate();
  return (
    <Page heading={t('form.newHeading')} above={<Link to="/growth/goals">{t('goal.back')}</Link>}>
      <GoalForm goal={null} onSaved={(id) => void navigate(`/growth/goals/${id}`, { replace: true })} />
    </Page>
  );
}
