/** What I am working towards, now and done. */

import { Link } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import type { Goal } from '#model/goal.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions, Empty, Page } from '#ui/Page.tsx';

export function Component() {
  const { t } = useTranslation('goals');
  const goals = usePocketbook((state) => state.goals).filter((goal) => goal.deletedAt === null);
  const done = goals.filter((goal) => goal.status === 'done');
  const open = goals.filter((goal) => goal.status !== 'done');
  return (
    <Page heading={t('list.heading')} above={<Link to="/growth">{t('list.back')}</Link>}>
      <Actions>
        <ButtonLink look="primary" to="/growth/goals/new">
          {t('list.new')}
        </ButtonLink>
      </Actions>
      {goals.length === 0 ? (
        <Empty>
          <p>{t('list.empty')}</p>
        </Empty>
      ) : null}
      <GoalRows heading={t('list.active')} goals={open} />
      <GoalRows heading={t('list.done')} goals={done} />
    </Page>
  );
}

/** The first step that is not ticked yet: a way on, not a count. */
function NextStep({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goals');
  const next = goal.status === 'done' ? undefined : goal.steps.find((step) => !step.done);
  return next ? <span className="row-note">{t('list.next', { step: next.text })}</span> : null;
}

function GoalRows({ heading, goals }: { heading: string; goals: readonly Goal[] }) {
  if (goals.length === 0) return null;
  return (
    <section className="stack">
      <h2>{heading}</h2>
      <ul className="rows">
        {goals.map((goal) => (
          <li key={goal.id}>
            <Link className="row" to={`/growth/goals/${goal.id}`}>
              <span className="row-title">{goal.want}</span>
              <NextStep goal={goal} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
