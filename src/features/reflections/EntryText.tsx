/** The words of an entry, each under its question, in their layers; and what was tapped beside them. */

import { useTranslation } from '#i18n/i18n.ts';
import { contextWords, type ContextField } from '#model/context-words.ts';
import type { ReflectionFields } from '#model/reflection.ts';
import { askedBoxes, furtherBoxes, modelOf, wordsIn } from './editor/boxes-of.ts';
import { QuestionWords } from './editor/Questions.tsx';
import { useModels } from './editor/use-models.ts';
import { PrivateLayer, SharedLayer } from './LayerName.tsx';

export function EntryText({ fields }: { fields: ReflectionFields }) {
  const { t } = useTranslation('reflections');
  const { models } = useModels(fields.depth === 'full' || fields.answers !== undefined);
  const model = modelOf(fields, models);
  const boxes = [...askedBoxes(fields, model), ...furtherBoxes(fields, model, models)].filter(
    ({ id }) => wordsIn(fields, id).trim() !== '',
  );
  const tapped = tappedWords(fields, (field, word) =>
    t(`context.${field}.words.${word}` as 'context.where.words.ward'),
  );
  return (
    <>
      {boxes.length > 0 || tapped !== '' ? (
        <PrivateLayer>
          {model ? (
            <p className="soft small" lang={model.title.lang}>
              {model.title.text}
            </p>
          ) : null}
          {boxes.map((box) => (
            <div key={box.id}>
              <h2 className="question">
                <QuestionWords box={box} />
              </h2>
              <p className="prose own-words">{wordsIn(fields, box.id)}</p>
            </div>
          ))}
          {tapped ? <p className="soft small">{tapped}</p> : null}
        </PrivateLayer>
      ) : null}
      {fields.forSupervision ? (
        <SharedLayer>
          <p className="prose own-words">{fields.forSupervision.text}</p>
          {fields.forSupervision.question.trim() ? (
            <div>
              <h2 className="question">{t('entry.question')}</h2>
              <p className="prose own-words">{fields.forSupervision.question}</p>
            </div>
          ) : null}
        </SharedLayer>
      ) : null}
    </>
  );
}

/** Those that this app has a word for, in one line. */
function tappedWords(
  fields: ReflectionFields,
  wordOf: (field: ContextField, word: string) => string,
): string {
  return (Object.keys(contextWords) as ContextField[])
    .flatMap((field) =>
      (fields[field] ?? [])
        .filter((word) => (contextWords[field] as readonly string[]).includes(word))
        .map((word) => wordOf(field, word)),
    )
    .join(' · ');
}
