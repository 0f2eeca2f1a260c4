/** How far long work on a backup is, in words and as a bar. Only the change from one step to the next is read out. */

import { wholeNumber } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { BackupProgress } from '#services/services.ts';
import { Status } from '#ui/Page.tsx';

export function BackupBar({ progress }: { progress: BackupProgress | null }) {
  const { t } = useTranslation('settings');
  if (!progress) return <Status>{''}</Status>;
  const { step, done, total } = progress;
  const words = t(`progress.${step}`);
  // Bytes mean nothing to a person, nor does the start of a step that goes in one go.
  const counted = step === 'sealing' || step === 'readingBack' || step === 'lookingIn';
  const far = t('progress.records', { done: wholeNumber(done), total: wholeNumber(total) });
  return (
    <div className="field">
      <Status>{words}</Status>
      <progress
        aria-label={words}
        max={Math.max(1, total)}
        {...(step === 'writing' ? {} : { value: done })}
      />
      {counted ? <p className="hint">{far}</p> : null}
    </div>
  );
}
