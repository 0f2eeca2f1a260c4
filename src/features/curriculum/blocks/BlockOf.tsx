/** The blocks that a unit is written in, each shown by the one component that knows how. */

import type { Block } from '#content/content.ts';
import { Choice } from './Choice.tsx';
import { Prompt } from './Prompt.tsx';
import { Several } from './Several.tsx';
import { Think } from './Think.tsx';
import { Words } from './Words.tsx';

interface BlockProps {
  block: Block;
  unitId: string;
  /** Where in the unit it stands: what a kept place leads to. */
  place: string;
  /** The language of all words of the unit. */
  lang: string;
}

export function BlockOf({ block, unitId, place, lang }: BlockProps) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p lang={lang}>
          <Words content={block.content} />
        </p>
      );
    case 'list':
      return (
        <ul className="bullets" lang={lang}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Words content={item} />
            </li>
          ))}
        </ul>
      );
    case 'idea':
      return (
        <h3 id={place} data-place={place} className="idea" tabIndex={-1} lang={lang}>
          {block.heading}
        </h3>
      );
    case 'choice':
    case 'one':
      return <Choice question={block.question} options={block.options} lang={lang} />;
    case 'several':
      return <Several question={block.question} options={block.options} lang={lang} />;
    case 'think':
      return <Think question={block.question} answer={block.answer} lang={lang} />;
    case 'reflect':
    case 'talk':
      return <Prompt of={block.kind} prompt={block.prompt} unitId={unitId} lang={lang} />;
  }
}
