/** A few words to tap, after the text: where it was, who it was with (never a name), how it left me. */

import { useTranslation } from '#i18n/i18n.ts';
import { contextWords, type ContextField } from '#model/context-words.ts';
import type { ReflectionFields } from '#model/reflection.ts';

interface ContextWordsProps {
  fields: ReflectionFields;
  change(changes: Partial<ReflectionFields>): void;
}

export function ContextWords({ fields, change }: ContextWordsProps) {
  const { t } = useTranslation('reflections');
  const toggle = (field: ContextField, word: string, on: boolean) => {
    const now = fields[field] ?? [];
    change({ [field]: on ? [...now, word] : now.filter((one) => one !== word) });
  };
  return (
    <div className="wide-stack">
      {(Object.keys(contextWords) as ContextField[]).map((field) => (
        <fieldset key={field} className="plain-set stack">
          <legend className="legend">{t(`context.${field}.legend`)}</legend>
          {field === 'withWhom' ? <p className="hint">{t('context.withWhom.hint')}</p> : null}
          <div className="chips">
            {contextWords[field].map((word) => (
              <label key={word} className="chip">
                <input
                  type="checkbox"
                  autoComplete="off"
                  checked={fields[field]?.includes(word) ?? false}
                  onChange={(event) => toggle(field, word, event.target.checked)}
                />
                {t(`context.${field}.words.${word}` as 'context.where.words.ward')}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
