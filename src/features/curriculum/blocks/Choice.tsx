/** A question with one answer at a time. Each says what it may lead to; choosing again is fine, and nothing is kept. */

import { useId, useState } from 'react';
import type { Option } from '#content/content.ts';
import { Radio } from '#ui/Field.tsx';
import { Feedback } from './Feedback.tsx';

interface ChoiceProps {
  question: string;
  options: readonly Option[];
  lang: string;
}

export function Choice({ question, options, lang }: ChoiceProps) {
  const name = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <fieldset className="plain-set choices">
      <legend className="legend" lang={lang}>
        {question}
      </legend>
      {options.map(({ text, feedback }, index) => (
        <div key={text}>
          <Radio
            name={name}
            label={<span lang={lang}>{text}</span>}
            checked={chosen === index}
            onChange={() => setChosen(index)}
          />
          <Feedback text={chosen === index ? feedback : null} lang={lang} />
        </div>
      ))}
    </fieldset>
  );
}
