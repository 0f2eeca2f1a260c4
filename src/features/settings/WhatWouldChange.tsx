/** What is in a backup, or in a copy from before a restore, and what bringing it in would do, in counts; nothing has been changed yet. */

import { useTranslation } from '#i18n/i18n.ts';
import type { BackupProgress, Seen } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { focusOnArrival } from '#ui/focus-on-arrival.ts';
import { Actions, Notice } from '#ui/Page.tsx';
import { BackupBar } from './BackupBar.tsx';
import { leftOutOf } from './left-out.ts';
import { useCountWords } from './use-count-words.ts';

interface WhatWouldChangeProps {
  /** Whose words: those of a file, or of a copy that is kept here. */
  of: 'restore' | 'copies';
  inside: Seen;
  /** What else bringing it in does, where there is something to bring in. */
  note?: string;
  /** Only says what would be; then `onBringIn` is never called. */
  practice: boolean;
  fault: string | null;
  progress: BackupProgress | null;
  busy: boolean;
  onBringIn(): void;
  onClose(): void;
}

const outcomes = ['added', 'newerThere', 'conflicts', 'removed', 'newerHere', 'same'] as const;

export function WhatWouldChange(props: WhatWouldChangeProps) {
  const { of, inside, note, practice, fault, progress, busy, onBringIn, onClose } = props;
  const { t } = useTranslation(['settings', 'common']);
  const countWords = useCountWords();
  const { plan, counts, afterwards } = inside;
  const leftOut = leftOutOf(inside);
  const nothingToDo = Object.keys(plan.records).length === 0;
  const onlyClose = practice || nothingToDo;
  return (
    <div className="stack">
      <p tabIndex={-1} ref={focusOnArrival}>
        {t(`${of}.inside`, { what: countWords(counts) })}
      </p>
      <ul className="bullets">
        {outcomes
          .filter((outcome) => plan[outcome].total > 0)
          .map((outcome) => (
            <li key={outcome}>{t(`${of}.${outcome}`, { count: plan[outcome].total })}</li>
          ))}
        {leftOut > 0 ? <li>{t(`${of}.unreadable`, { count: leftOut })}</li> : null}
      </ul>
      {fault ? (
        <Notice tone="danger" alert>
          <p>{fault}</p>
        </Notice>
      ) : null}
      {practice ? (
        <Notice tone="growth">
          <p role="status">{t('practice.done', { what: countWords(afterwards) })}</p>
        </Notice>
      ) : nothingToDo ? (
        <p role="status">{t(leftOut > 0 ? `${of}.nothingElse` : `${of}.nothingToDo`)}</p>
      ) : null}
      {note && !onlyClose ? <p className="hint">{note}</p> : null}
      {busy ? <BackupBar progress={progress} /> : null}
      <Actions>
        {onlyClose ? null : (
          <Button look="primary" disabled={busy} onClick={onBringIn}>
            {t(`${of}.merge`)}
          </Button>
        )}
        <Button look={onlyClose ? 'primary' : 'quiet'} onClick={onClose}>
          {t(onlyClose ? 'common:close' : 'common:cancel')}
        </Button>
      </Actions>
    </div>
  );
}
