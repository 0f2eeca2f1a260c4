/** The words that can leave: typed here, or one's own sentences brought one by one. Nothing is ticked at first. */

import { memo, useDeferredValue, useMemo, useState } from 'react';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { isBrought, sentencesOf, withoutSentence, withSentence } from '#model/sentences.ts';
import type { ReflectionFields } from '#model/reflection.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox, TextArea } from '#ui/Field.tsx';
import { SharedLayer } from '../LayerName.tsx';
import { privateTexts } from './boxes-of.ts';

type Shared = NonNullable<ReflectionFields['forSupervision']>;

interface ForSupervisionProps {
  fields: ReflectionFields;
  shared: Shared;
  focused: boolean;
  onChange(shared: Shared): void;
  onTakeBack(): void;
}

export function ForSupervision({ fields, shared, focused, onChange, onTakeBack }: ForSupervisionProps) {
  const { t } = useTranslation('reflections');
  return (
    <SharedLayer>
      <TextArea
        focused={focused}
        label={t('editor.forSupervision')}
        hint={t('editor.forSupervisionHint')}
        value={shared.text}
        onChange={(event) => onChange({ ...shared, text: event.target.value })}
      />
      <Sentences
        fields={useDeferredValue(fields)}
        text={shared.text}
        onTick={(sentence, on) =>
          onChange({
            ...shared,
            text: on ? withSentence(shared.text, sentence) : withoutSentence(shared.text, sentence),
          })
        }
      />
      <TextArea
        label={t('editor.myQuestion')}
        value={shared.question}
        onChange={(event) => onChange({ ...shared, question: event.target.value })}
      />
      <Button look="quiet" onClick={onTakeBack}>
        {t('editor.takeBack')}
      </Button>
    </SharedLayer>
  );
}

/** As many as fit a look; a long entry has hundreds. */
const atFirst = 12;

interface SentencesProps {
  fields: ReflectionFields;
  text: string;
  onTick(sentence: string, on: boolean): void;
}

const Sentences = memo(function Sentences({ fields, text, onTick }: SentencesProps) {
  const { t } = useTranslation('reflections');
  const [all, setAll] = useState(false);
  const sentences = useMemo(() => sentencesOf(privateTexts(fields), currentLanguage()), [fields]);
  if (sentences.length === 0) return null;
  const shown = all ? sentences : sentences.slice(0, atFirst);
  return (
    <fieldset className="plain-set stack">
      <legend className="legend">{t('editor.sentences')}</legend>
      <p className="hint">{t('editor.sentencesHint')}</p>
      <div className="choices own-sentences">
        {shown.map((sentence) => (
          <Checkbox
            key={sentence}
            label={sentence}
            checked={isBrought(text, sentence)}
            onChange={(event) => onTick(sentence, event.target.checked)}
          />
        ))}
      </div>
      {shown.length < sentences.length ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('editor.allSentences', { count: sentences.length - shown.length })}
        </Button>
      ) : null}
    </fieldset>
  );
});
