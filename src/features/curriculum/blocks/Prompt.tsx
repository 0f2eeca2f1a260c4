/** Something to write about, or to bring to supervision, with the way to a page where it stands ready. */

import { useId } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { ButtonLink } from '#ui/Button.tsx';

interface PromptProps {
  of: 'reflect' | 'talk';
  prompt: string;
  unitId: string;
  lang: string;
}

export function Prompt({ of, prompt, unitId, lang }: PromptProps) {
  const { t } = useTranslation('curriculum');
  const id = useId();
  return (
    <div className={`prompt prompt-${of}`}>
      <p id={id} lang={lang}>
        {prompt}
      </p>
      <ButtonLink to={`/reflect/new?ask=unit:${unitId}:${of}`} aria-describedby={id}>
        {t(of === 'reflect' ? 'unit.write' : 'unit.take')}
      </ButtonLink>
    </div>
  );
}
