/** An open question, and what some people say to it, when it is asked for. */

import { useId, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';

export function Think({ question, answer, lang }: { question: string; answer: string; lang: string }) {
  const { t } = useTranslation('curriculum');
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className="think">
      <p className="legend" id={`${id}-question`} lang={lang}>
        {question}
      </p>
      <Button
        aria-expanded={isShown}
        aria-controls={id}
        aria-describedby={`${id}-question`}
        onClick={() => setShown(!isShown)}
      >
        {t('unit.somePeople')}
      </Button>
      <div id={id} className="feedback" hidden={!isShown} lang={lang}>
        <p>{answer}</p>
      </div>
    </div>
  );
}
