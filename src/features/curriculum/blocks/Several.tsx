/** A question where more than one answer may fit: each that is ticked says what it may lead to. Nothing is kept. */

import { useState } from 'react';
import type { Option } from '#content/content.ts';
import { Checkbox } from '#ui/Field.tsx';
import { Feedback } from './Feedback.tsx';

interface SeveralProps {
  question: string;
  options: readonly Option[];
  lang: string;
}

export function Several({ question, options, lang }: SeveralProps) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const turn = (index: number) => {
    const next = new Set(ticked);
    if (!next.delete(index)) next.add(index);
    setTicked(next);
  };
  return (
    <fieldset className="plain-set choices">
      <legend className="legend" lang={lang}>
        {question}
      </legend>
      {options.map(({ text, feedback }, index) => (
        <div key={text}>
          <Checkbox
            label={<span lang={lang}>{text}</span>}
            checked={ticked.has(index)}
            onChange={() => turn(index)}
          />
          <Feedback text={ticked.has(index) ? feedback : null} lang={lang} />
        </div>
      ))}
    </fieldset>
  );
}
