/** What I want and the small steps towards it. Every keystroke is kept as a draft. */

import { useState } from 'react';
import { X } from 'lucide';
import { useTranslation } from '#i18n/i18n.ts';
import { draftFor } from '#model/find-draft.ts';
import { emptyGoal, type Goal } from '#model/goal.ts';
import { finishGoal, isBlankGoal } from '#model/change-goal.ts';
import { useDraft } from '#pocketbook/use-draft.ts';
import { useOpenPocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea, TextInput } from '#ui/Field.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Actions, Status } from '#ui/Page.tsx';

interface GoalFormProps {
  goal: Goal | null;
  /** The area that a new goal is about. */
  area?: string | null;
  onSaved(id: string): void;
}

export function GoalForm({ goal, area = null, onSaved }: GoalFormProps) {
  const { t } = useTranslation(['goals', 'common']);
  const book = useOpenPocketbook();
  const [base, setBase] = useState(goal);
  const [newId] = useState(() => book.newId());
  // A new goal about an area is begun apart from another new one.
  const target = goal?.id ?? area;
  const [draft] = useState(() => draftFor(book.getState().drafts, 'goal', target) ?? null);
  const [needWant, setNeedWant] = useState(false);
  const editing = useDraft({
    of: 'goal',
    target,
    draft,
    initial: goal
      ? { want: goal.want, steps: goal.steps, ...(goal.areas ? { areas: goal.areas } : {}) }
      : { ...emptyGoal, ...(area ? { areas: [area] } : {}) },
    isBlank: isBlankGoal,
  });
  const { fields, change } = editing;
  const setStep = (id: string, text: string) =>
    change({ steps: fields.steps.map((step) => (step.id === id ? { ...step, text } : step)) });

  const save = async () => {
    if (fields.want.trim() === '') return setNeedWant(true);
    // Changed in another tab since this form was opened: both are kept.
    const now = book.getState().goals.find((one) => one.id === base?.id);
    const earlier = base && now?.version === base.version ? now : null;
    const finished = finishGoal(fields, earlier, newId, book.stamp());
    const draftId = editing.draftId();
    // Pressed again after a refusal, it is the same record that is finished again.
    setBase(finished);
    editing.stop();
    const saved = await book.save([
      { kind: 'goals', record: finished },
      ...(draftId ? [{ removeDraft: draftId }] : []),
    ]);
    if (saved.ok) onSaved(finished.id);
  };

  return (
    <form
      className="wide-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {fields.areas?.length ? (
        <p className="soft">{t('form.about', { areas: fields.areas.join(', ') })}</p>
      ) : null}
      <TextArea
        label={t('form.want')}
        hint={t('form.wantHint')}
        value={fields.want}
        focused={!goal}
        error={needWant && fields.want.trim() === '' ? t('form.needWant') : undefined}
        onChange={(event) => change({ want: event.target.value })}
      />
      <fieldset className="plain-set stack">
        <legend className="legend">{t('form.steps')}</legend>
        <p className="hint">{t('form.stepsHint')}</p>
        {fields.steps.map((step, at) => (
          <div key={step.id} className="with-button">
            <TextInput
              label={t('form.step', { number: at + 1 })}
              value={step.text}
              onChange={(event) => setStep(step.id, event.target.value)}
            />
            <Button
              look="quiet"
              aria-label={t('form.removeStep', { number: at + 1 })}
              onClick={() => change({ steps: fields.steps.filter((one) => one.id !== step.id) })}
            >
              <Icon of={X} />
            </Button>
          </div>
        ))}
        <Actions>
          <Button
            onClick={() => change({ steps: [...fields.steps, { id: book.newId(), text: '', done: false }] })}
          >
            {t('form.addStep')}
          </Button>
        </Actions>
      </fieldset>
      <Actions>
        <Button look="primary" type="submit">
          {t('form.save')}
        </Button>
        <Status>{t(`common:status.${editing.status}`)}</Status>
      </Actions>
    </form>
  );
}
