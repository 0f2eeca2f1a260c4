/** One part of a unit. Its heading is the same words in every unit; its id is where a link or a kept place leads. */

import type { Unit } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { Alongside } from '#ui/Mark.tsx';
import { BlockOf } from './blocks/BlockOf.tsx';

interface PartProps {
  unit: Unit;
  part: Unit['parts'][number];
}

export function Part({ unit, part }: PartProps) {
  const { t } = useTranslation('curriculum');
  return (
    <section id={part.id} data-part={part.id} className={`part part-${part.id}`} tabIndex={-1}>
      <Alongside />
      <h2>{t(`part.${part.id}`)}</h2>
      {part.id === 'questions' ? <p className="soft small">{t('unit.lookAgain')}</p> : null}
      {part.blocks.map((block, index) => (
        <BlockOf key={index} block={block} unitId={unit.id} place={`${part.id}-${index}`} lang={unit.lang} />
      ))}
      {part.id === 'more' ? <p className="soft small">{t('unit.connection')}</p> : null}
    </section>
  );
}
