/** One detail: where it stands, what it looks like and why that matters, and what could stand in its place. */

import { swapsFor, type Swap } from '#identifiers/swaps.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Actions } from '#ui/Page.tsx';
import type { Detail } from './details-in.ts';

/** What a person chose to put there. */
export interface Choice {
  readonly words: string;
  readonly isMadeUp: boolean;
}

interface DetailRowProps {
  detail: Detail;
  madeUpName: string;
  /** A change is under way: the next one waits for it. */
  isBusy: boolean;
  onSwap(choice: Choice): void;
  onLeave(): void;
  onNever(): void;
}

/** Kinds in which an ordinary word can be taken for a name; a number or a date is no word to be left alone for ever. */
const mayBeNoName: ReadonlySet<Detail['finding']['kind']> = new Set([
  'name',
  'unfamiliar-word',
  'ward',
  'team',
  'street',
  'school',
  'hospital',
  'place',
] as const);

export function DetailRow({ detail, madeUpName, isBusy, onSwap, onLeave, onNever }: DetailRowProps) {
  const { t } = useTranslation('reflections');
  const { finding, before, after } = detail;
  const wordsOf = (swap: Swap) => (swap === 'made-up-name' ? madeUpName : t(`companion.swaps.${swap}`));
  return (
    <li className="finding">
      <p className="prose">
        {before}
        <mark>{finding.text}</mark>
        {after}
      </p>
      <p className="soft small">{t(`companion.kinds.${finding.kind}`)}</p>
      <Actions>
        {swapsFor(finding.kind).map((swap) => (
          <Button
            key={swap}
            disabled={isBusy}
            onClick={() => onSwap({ words: wordsOf(swap), isMadeUp: swap === 'made-up-name' })}
          >
            {swap === 'made-up-name' ? t('companion.madeUp', { name: madeUpName }) : wordsOf(swap)}
          </Button>
        ))}
        <Button look="quiet" onClick={onLeave}>
          {t('companion.leave')}
        </Button>
        {mayBeNoName.has(finding.kind) && !detail.key.includes(' ') ? (
          <Button look="quiet" onClick={onNever}>
            {t('companion.never')}
          </Button>
        ) : null}
      </Actions>
    </li>
  );
}
