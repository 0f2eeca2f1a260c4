/** What has come up since last time, to tick. Nothing is ticked until a person does. */

import { useTranslation } from '#i18n/i18n.ts';
import { shortWhen } from '#i18n/moments.ts';
import { shorten } from '#model/reflection-words.ts';
import type { Gatherable, SummaryWords } from '#pocketbook/pocketbook.ts';
import { Checkbox } from '#ui/Field.tsx';

interface GatheredProps {
  items: Gatherable;
  ticked: readonly string[];
  words: SummaryWords;
  onTick(id: string, on: boolean): void;
}

export function Gathered({ items, ticked, words, onTick }: GatheredProps) {
  const { t } = useTranslation(['supervision', 'growth']);
  const { texts, ratings, goals } = items;
  const row = (id: string, label: string, hint?: string) => (
    <Checkbox
      key={id}
      label={label}
      hint={hint}
      checked={ticked.includes(id)}
      onChange={(event) => onTick(id, event.target.checked)}
    />
  );
  if (texts.length + ratings.length + goals.length === 0) return <p className="soft">{t('nothing')}</p>;
  return (
    <>
      {texts.length > 0 ? (
        <section className="stack">
          <h2>{t('texts')}</h2>
          <div className="choices">
            {texts.map((entry) =>
              row(entry.id, shorten(entry.forSupervision?.text ?? ''), shortWhen(new Date(entry.createdAt))),
            )}
          </div>
        </section>
      ) : null}
      {ratings.length > 0 ? (
        <section className="stack">
          <h2>{t('ratings')}</h2>
          <div className="choices">
            {ratings.map((rating) =>
              row(rating.id, words.areaTitle(rating.areaId), words.stepTitle(rating.answer)),
            )}
          </div>
        </section>
      ) : null}
      {goals.length > 0 ? (
        <section className="stack">
          <h2>{t('goals')}</h2>
          <div className="choices">{goals.map((goal) => row(goal.id, goal.want))}</div>
        </section>
      ) : null}
      <p className="hint">{t('privateNote')}</p>
    </>
  );
}
