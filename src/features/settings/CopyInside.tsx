/** What is in a copy from before a restore, and bringing it back: the same counts and the same merge as for a backup. */

import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices, type BackupProgress, type KeptCopy, type Seen } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Notice } from '#ui/Page.tsx';
import { BackupBar } from './BackupBar.tsx';
import { leftOutOf } from './left-out.ts';
import { useBackupWork } from './use-backup-work.ts';
import { WhatWouldChange } from './WhatWouldChange.tsx';

type Stage =
  { at: 'looking' } | { at: 'shut'; why: 'gone' | 'noAnswer' } | { at: 'inside' | 'writing'; inside: Seen };

interface CopyInsideProps {
  copy: KeptCopy;
  /** Words to say on the page; null where nothing was changed. */
  onClose(said: string | null): void;
}

export function CopyInside({ copy, onClose }: CopyInsideProps) {
  const { t } = useTranslation(['settings', 'common']);
  const { gate } = useServices();
  const [stage, setStage] = useState<Stage>({ at: 'looking' });
  const [fault, setFault] = useState<string | null>(null);
  const [read, setRead] = useState<BackupProgress | null>(null);
  const [looks, setLooks] = useState(0);
  const { progress, run, stop } = useBackupWork();

  useEffect(() => {
    const leaving = new AbortController();
    const show = (next: Stage) => {
      if (!leaving.signal.aborted) setStage(next);
    };
    gate.lookInsideCopy(copy, { onProgress: setRead, signal: leaving.signal }).then(
      (found) => {
        if (found.ok) return show({ at: 'inside', inside: found });
        show({ at: 'shut', why: found.reason === 'no-answer' ? 'noAnswer' : 'gone' });
      },
      () => show({ at: 'shut', why: 'noAnswer' }),
    );
    return () => leaving.abort();
  }, [gate, copy, looks]);

  const bringBack = async (inside: Seen) => {
    setFault(null);
    setStage({ at: 'writing', inside });
    const saved = await run((work) => gate.restore(inside.plan, work)).catch(() => null);
    const leftOut = leftOutOf(inside);
    if (saved?.ok)
      return onClose(leftOut > 0 ? t('copies.mergedBut', { count: leftOut }) : t('copies.merged'));
    if (saved?.reason === 'changed-meanwhile') {
      // What the plan was made for is past: it is made again, for what is here now.
      setStage({ at: 'looking' });
      setLooks(looks + 1);
      return setFault(t('restore.changedMeanwhile'));
    }
    setStage({ at: 'inside', inside });
    setFault(t(saved?.reason === 'stopped' ? 'restore.reasons.stopped' : 'restore.notSaved'));
  };
  // What is being written is written whole: there is nothing left to stop.
  const cancel = () => {
    if (stage.at !== 'writing') onClose(null);
    else if (progress?.step !== 'writing') stop();
  };

  return (
    <Dialog heading={t('copies.insideHeading')} onClose={cancel}>
      {stage.at === 'inside' || stage.at === 'writing' ? (
        <WhatWouldChange
          of="copies"
          inside={stage.inside}
          note={t('copies.makesOne')}
          practice={false}
          fault={fault}
          progress={progress}
          busy={stage.at === 'writing'}
          onBringIn={() => void bringBack(stage.inside)}
          onClose={cancel}
        />
      ) : (
        <div className="stack">
          {stage.at === 'shut' ? (
            <Notice tone="danger" alert>
              <p>{t(`copies.${stage.why}`)}</p>
            </Notice>
          ) : (
            <BackupBar progress={read ?? { step: 'lookingIn', done: 0, total: copy.items }} />
          )}
          <Actions>
            <Button onClick={cancel}>{t(stage.at === 'shut' ? 'common:close' : 'common:cancel')}</Button>
          </Actions>
        </div>
      )}
    </Dialog>
  );
}
