/** What is said once a backup was brought in: what was left out, what is here twice, and where it is now. */

import { useTranslation } from '#i18n/i18n.ts';
import { useGate } from '#services/services.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions, Notice } from '#ui/Page.tsx';

export interface BroughtIn {
  /** How many records of the file were left out. */
  readonly leftOut: number;
  /** How many entries have another version beside them now. */
  readonly twice: number;
  /** What was put away for it; null where it came into the pocketbook that was open. */
  readonly beside: 'locked' | 'damaged' | null;
}

export function Brought({ leftOut, twice, beside }: BroughtIn) {
  const { t } = useTranslation('settings');
  const gate = useGate();
  const hasLock = gate.at === 'open' && gate.hasLock;
  return (
    <Notice tone={leftOut > 0 ? 'care' : 'growth'}>
      <p role="status">{leftOut > 0 ? t('restore.mergedBut', { count: leftOut }) : t('restore.merged')}</p>
      {twice > 0 ? <p>{t('restore.twice', { count: twice })}</p> : null}
      {beside && !hasLock ? (
        <>
          <p>{t(`restore.beside.${beside}.done`)}</p>
          <Actions>
            <ButtonLink to="/settings/lock?set">{t('lock.set')}</ButtonLink>
          </Actions>
        </>
      ) : null}
    </Notice>
  );
}
