/** What the card on Today says of a backup that is due, and the way to it. No numbers, and nothing of what was written. */

import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { isAllBackedUp } from '#model/backed-up.ts';
import { backupDue, type Keeping } from '#model/backup-due.ts';
import type { PocketbookState } from '#pocketbook/pocketbook.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { howKept, lastKept } from '#services/how-kept.ts';
import { useServices } from '#services/services.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Actions } from '#ui/Page.tsx';

export function BackupDue() {
  const { t } = useTranslation('backup-due');
  const { platform } = useServices();
  const state = usePocketbook(itself);
  const isAll = useIsAll(state);
  const [keeping, setKeeping] = useState<Keeping | null>(() => lastKept(platform));
  useEffect(() => void howKept(platform).then(setKeeping), [platform]);
  // Said once it is known, so that it does not change its mind under somebody's thumb.
  if (keeping === null) return null;
  const { reflections, ratings, goals, notes, drafts, settings } = state;
  const madeAt = settings?.lastCheckedBackupAt ?? null;
  const finished = [...reflections, ...ratings, ...goals, ...notes];
  const due = backupDue({ madeAt, isAll, finished, drafts, keeping, now: platform.now() });
  if (due.level === 'none') return null;
  return (
    <>
      {madeAt === null ? null : <p>{t(due.isSure ? 'since' : 'perhaps')}</p>}
      {due.level === 'card' ? <p>{t(`why.${keeping}`)}</p> : null}
      <Actions>
        <ButtonLink look={due.level === 'card' ? 'plain' : 'quiet'} to="/settings">
          {t('action')}
        </ButtonLink>
      </Actions>
    </>
  );
}

/** Whether the last checked backup holds all that is here; null until it was looked at, and where it cannot be told. */
function useIsAll(state: PocketbookState): boolean | null {
  const book = useOpenPocketbook();
  const { whenIdle } = useServices().platform;
  const [told, setTold] = useState<{ of: PocketbookState; isAll: boolean } | null>(null);
  useEffect(() => {
    let gone = false;
    // Until all records are in memory, and of a backup that was not noted, there is nothing to compare.
    if (state.opening !== null || state.settings?.lastCheckedBackupHeld === undefined) return;
    whenIdle(() => {
      if (gone) return;
      void isAllBackedUp(book.records(), state.settings).then(
        (isAll) => gone || setTold({ of: state, isAll }),
        () => undefined,
      );
    });
    return () => {
      gone = true;
    };
  }, [book, state, whenIdle]);
  return told?.of === state ? told.isAll : null;
}

const itself = (state: PocketbookState) => state;
