/** Writing without unlocking: sealed as it is typed, and not to be read back once one has left. */

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import type { NotPosted } from '#services/gate-letters.ts';
import { useServices } from '#services/services.ts';
import { Back } from '#ui/Back.tsx';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Actions, Notice, Page, Status } from '#ui/Page.tsx';
import { keepPosting, type Kept } from './keep-posting.ts';

interface WriteNowProps {
  /** The passphrase opens nothing just now: only the recovery code will. */
  damaged: boolean;
  /** `wrote`: something was written. */
  onLeave(wrote: boolean): void;
}

export function WriteNow({ damaged, onLeave }: WriteNowProps) {
  const { t } = useTranslation(['letterbox', 'reflections', 'common']);
  const { gate, platform } = useServices();
  const [text, setText] = useState('');
  const [kept, setKept] = useState<Kept>({ status: 'untouched' });
  // One letter for as long as the screen is open: each posting takes the place of the one before.
  const [sitting] = useState(() => {
    const id = platform.newId();
    const begunAt = platform.now().toISOString();
    return { id, ...keepPosting((words) => gate.post({ text: words, begunAt }, id), setKept) };
  });
  const leave = useRef(() => Promise.resolve());
  useEffect(() => {
    leave.current = async () => {
      // What is refused here waits in memory behind the lock.
      await sitting.flush();
      onLeave(text.trim() !== '');
    };
  });

  useEffect(() => {
    const stopHiding = platform.onHide(() => void sitting.flush());
    const stopListening = gate.onTaken(sitting.id, () => void leave.current());
    const stopWatching = platform.watchPresence({
      limits() {
        const { lockHidden, lockIdle } = platform.preferences.get();
        return { hidden: Number(lockHidden) * 1000, idle: Number(lockIdle) * 60_000 };
      },
      onAway: () => leave.current(),
      isStranger: true,
    });
    return () => {
      stopHiding();
      stopListening();
      stopWatching();
      void sitting.flush();
    };
  }, [gate, platform, sitting]);

  const done = async () => {
    if (await sitting.flush()) onLeave(text.trim() !== '');
  };
  return (
    <Page heading={t('heading')}>
      <Back onBack={() => void leave.current()} />
      <form
        className="wide-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void done();
        }}
      >
        <p className="soft">{t(damaged ? 'whatDamaged' : 'what')}</p>
        <TextArea
          writing
          focused
          label={t('reflections:editor.what')}
          value={text}
          placeholder={t('reflections:editor.whatHint')}
          onChange={(event) => {
            setText(event.target.value);
            sitting.change(event.target.value);
          }}
        />
        {kept.status === 'notSaved' ? (
          <NotSealed reason={kept.reason} text={text} onRetry={() => void sitting.flush()} />
        ) : null}
        <div className="editor-bar">
          <Actions>
            <Button look="primary" type="submit">
              {t('reflections:editor.done')}
            </Button>
            <Status>{t(`common:status.${kept.status}`)}</Status>
          </Actions>
        </div>
        <div className="hint stack">
          <p>{t('reflections:editor.leaveOut')}</p>
          <p>{t('reflections:editor.dictation')}</p>
        </div>
      </form>
    </Page>
  );
}

function NotSealed({ reason, text, onRetry }: { reason: NotPosted; text: string; onRetry: () => void }) {
  const { t } = useTranslation('letterbox');
  const { platform } = useServices();
  const [copied, setCopied] = useState(false);
  return (
    <Notice tone="danger" alert>
      <p>
        <strong>{t('refused.heading')}</strong>
      </p>
      <p>{t(`refused.${toldAs(reason)}`)}</p>
      <Actions>
        {reason === 'none' ? null : <Button onClick={onRetry}>{t('refused.retry')}</Button>}
        <Button onClick={() => void platform.copyText(text).then(setCopied)}>
          {t(copied ? 'refused.copied' : 'refused.copy')}
        </Button>
      </Actions>
    </Notice>
  );
}

function toldAs(reason: NotPosted) {
  switch (reason) {
    case 'full':
    case 'too-large':
    case 'newer-version':
    case 'none':
      return reason;
    case 'blocked':
      return 'busy';
    default:
      return 'other';
  }
}
