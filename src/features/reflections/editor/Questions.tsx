/** The boxes to write in: one, the three questions, or those of a model, opened one at a time. */

import { useState } from 'react';
import type { ReflectionModel } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { ReflectionFields } from '#model/reflection.ts';
import { shorten } from '#model/reflection-words.ts';
import { TextArea } from '#ui/Field.tsx';
import { askedBoxes, furtherBoxes, isKept, typedIn, wordsIn, type Box } from './boxes-of.ts';

interface QuestionsProps {
  fields: ReflectionFields;
  model: ReflectionModel | null;
  models: readonly ReflectionModel[] | null;
  /** Takes the focus when the screen opens. */
  focused: boolean;
  error: string | undefined;
  change(changes: Partial<ReflectionFields>): void;
}

export function Questions({ fields, model, models, focused, error, change }: QuestionsProps) {
  const { t } = useTranslation('reflections');
  const asked = askedBoxes(fields, model);
  // Those of another form that were open stay, even emptied: a box does not vanish under the hand.
  const [open, setOpen] = useState<readonly string[]>([]);
  const further = furtherBoxes(fields, model, models, open);
  const [one, setOne] = useState<string | null>(null);
  const opened = model ? (one ?? asked.find(({ id }) => id === 'what')?.id) : undefined;
  const type = (id: string) => (text: string) => {
    if (!asked.some((box) => box.id === id) && !open.includes(id)) setOpen([...open, id]);
    change(typedIn(fields, id, text));
  };
  return (
    <>
      {asked.map((box, at) =>
        model && box.id !== opened ? (
          <ClosedBox key={box.id} box={box} words={wordsIn(fields, box.id)} onOpen={() => setOne(box.id)} />
        ) : (
          <OpenBox
            key={box.id}
            box={box}
            words={wordsIn(fields, box.id)}
            writing={at === 0 || model !== null}
            focused={model ? one === box.id : focused && at === 0}
            error={at === 0 ? error : undefined}
            onType={type(box.id)}
          />
        ),
      )}
      {further.length > 0 ? (
        <div className="stack">
          <h2 className="question">{t('editor.alsoHere')}</h2>
          {further.map((box) => (
            <OpenBox key={box.id} box={box} words={wordsIn(fields, box.id)} onType={type(box.id)} />
          ))}
        </div>
      ) : null}
    </>
  );
}

interface OpenBoxProps {
  box: Box;
  words: string;
  writing?: boolean;
  focused?: boolean;
  error?: string | undefined;
  onType(text: string): void;
}

function OpenBox({ box, words, writing = false, focused = false, error, onType }: OpenBoxProps) {
  const { t } = useTranslation('reflections');
  const own = isKept(box.id) && !box.question;
  return (
    <TextArea
      writing={writing}
      focused={focused}
      label={<QuestionWords box={box} />}
      hint={own && box.id !== 'what' ? t(`editor.${box.id as 'soWhat'}Hint`) : box.hint?.text}
      placeholder={own && box.id === 'what' ? t('editor.whatHint') : undefined}
      error={error}
      value={words}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

function ClosedBox({ box, words, onOpen }: { box: Box; words: string; onOpen(): void }) {
  const { t } = useTranslation('reflections');
  return (
    <button type="button" className="closed-box" aria-expanded={false} onClick={onOpen}>
      <span className="closed-question">
        <QuestionWords box={box} />
      </span>
      {words.trim() ? (
        <span className="soft small entry-words">{t('editor.wordsHere', { words: shorten(words, 90) })}</span>
      ) : null}
    </button>
  );
}

/** The words of a question, in the language that they are in. */
export function QuestionWords({ box }: { box: Box }) {
  const { t } = useTranslation('reflections');
  if (box.question) return <span lang={box.question.lang}>{box.question.text}</span>;
  return <>{isKept(box.id) ? t(`editor.${box.id}`) : t('editor.anotherQuestion')}</>;
}
