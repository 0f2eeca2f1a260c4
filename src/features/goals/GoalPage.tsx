/** One goal: its steps to tick, done or taken up again, changed, deleted and taken back. */

import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { Goal } from '#model/goal.ts';
import { tickStep } from '#model/change-goal.ts';
import { nextVersion } from '#model/record.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useAlongside } from '#services/alongside.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Field.tsx';
import { Actions, Card, Notice, Page, Status } from '#ui/Page.tsx';
import { GoalForm } from './GoalForm.tsx';

export function Component() {
  const { t } = useTranslation(['goals', 'errors', 'common']);
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const goal = usePocketbook((state) => state.goals.find((one) => one.id === id));
  const opening = usePocketbook((state) => state.opening);
  const written = useAlongside();
  const back = <Link to="/growth/goals">{t('goal.back')}</Link>;
  if (!goal) {
    return (
      <Page heading={opening ? t('common:opening') : t('errors:noRecord.heading')} above={back}>
        <p>{opening ? null : t('errors:noRecord.what')}</p>
      </Page>
    );
  }
  if (search.has('change')) {
    return (
      <Page heading={t('form.editHeading')} above={back}>
        <GoalForm goal={goal} onSaved={() => setSearch({}, { replace: true })} />
      </Page>
    );
  }
  return (
    <Page heading={goal.deletedAt ? t('list.heading') : goal.want} above={back}>
      {goal.deletedAt ? (
        <Deleted goal={goal} />
      ) : (
        <>
          <Steps goal={goal} onChange={() => setSearch({ change: '' })} />
          {written}
        </>
      )}
    </Page>
  );
}

function Steps({ goal, onChange }: { goal: Goal; onChange(): void }) {
  const { t } = useTranslation(['goals', 'common']);
  const book = useOpenPocketbook();
  const status = usePocketbook((state) => state.status);
  const [changed, setChanged] = useState(false);
  const put = (record: Goal) => {
    setChanged(true);
    void book.save([{ kind: 'goals', record }]);
  };
  return (
    <>
      {goal.status === 'done' ? (
        <Notice tone="growth">
          <p>{t('goal.doneOn', { when: plainDate(new Date(goal.updatedAt)) })}</p>
        </Notice>
      ) : null}
      <section className="stack">
        <h2>{t('goal.steps')}</h2>
        {goal.steps.length === 0 ? <p className="soft">{t('goal.noSteps')}</p> : null}
        <div className="choices">
          {goal.steps.map((step) => (
            <Checkbox
              key={step.id}
              label={step.text}
              checked={step.done}
              onChange={(event) => put(tickStep(goal, step.id, event.target.checked, book.stamp()))}
            />
          ))}
        </div>
        <Status>
          {changed
            ? t(
                status === 'saved' || status === 'saving'
                  ? `common:status.${status}`
                  : 'common:status.notSaved',
              )
            : null}
        </Status>
      </section>
      <Actions>
        {goal.status === 'done' ? (
          <Button onClick={() => put(nextVersion(goal, { status: 'active' }, book.stamp()))}>
            {t('goal.reopen')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => put(nextVersion(goal, { status: 'done' }, book.stamp()))}>
            {t('goal.markDone')}
          </Button>
        )}
        <Button onClick={onChange}>{t('goal.change')}</Button>
        <Button
          look="quiet"
          onClick={() => {
            const stamp = book.stamp();
            put(nextVersion(goal, { deletedAt: stamp.now }, stamp));
          }}
        >
          {t('goal.delete')}
        </Button>
      </Actions>
    </>
  );
}

function Deleted({ goal }: { goal: Goal }) {
  const { t } = useTranslation(['goals', 'common']);
  const book = useOpenPocketbook();
  return (
    <Card>
      <p role="status">{t('goal.deleted')}</p>
      <Actions>
        <Button
          look="primary"
          onClick={() =>
            void book.save([{ kind: 'goals', record: nextVersion(goal, { deletedAt: null }, book.stamp()) }])
          }
        >
          {t('common:undo')}
        </Button>
      </Actions>
    </Card>
  );
}
