/** The words that a reflection began from. */

import type { Prompt } from '#model/reflection.ts';
import { useTranslation } from '#i18n/i18n.ts';

export function PromptShown({ prompt }: { prompt: Prompt | undefined }) {
  const { t } = useTranslation('reflections');
  if (!prompt) return null;
  return (
    <div className="stack">
      <p className="soft small">{t('prompt')}</p>
      <p className="lead" lang={prompt.lang}>
        {prompt.text}
      </p>
    </div>
  );
}
