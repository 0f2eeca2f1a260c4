/** The browser took the store away under an open pocketbook: what is in memory can be kept, and nothing else goes. */

import { useState } from 'react';
import { BackUpDialog } from '#features/settings/BackUpDialog.tsx';
import { AnyWay, useLockInfo } from '#features/lock/AnyWay.tsx';
import { useTranslation } from '#i18n/i18n.ts';
import { typedWords } from '#model/typed-words.ts';
import type { Pocketbook } from '#pocketbook/pocketbook.ts';
import { useAskAgain } from '#services/ask-again.ts';
import type { Proof } from '#services/gate-lock.ts';
import { useServices, type UnsavedWords } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Card, Notice, Page, Status } from '#ui/Page.tsx';
import { TakeUnsaved } from './TakeUnsaved.tsx';
import { useReload } from './WaitingUnsaved.tsx';

export function LostStore({ words, guard }: UnsavedWords) {
  const { t } = useTranslation('errors');
  // The browser asks before the page goes, and all that is left with it.
  useReload(true);
  return (
    <Page heading={t('lost.heading')}>
      <Notice tone="danger" alert>
        <p>{t('lost.what')}</p>
        <p>{t(guard === 'hidden' ? 'lost.hidden' : 'lost.inMemory')}</p>
      </Notice>
      {guard === 'hidden' ? <Hidden /> : <WaysOn words={words} hadLock={guard === 'lock'} />}
    </Page>
  );
}

function Hidden() {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const lock = useLockInfo(true);
  return <AnyWay lock={lock} action={t('locking.show')} onSecret={(secret) => gate.show(secret)} />;
}

function WaysOn({ words, hadLock }: { words: Pocketbook; hadLock: boolean }) {
  const { t } = useTranslation('errors');
  const { gate } = useServices();
  const askAgain = useAskAgain();
  const [asking, setAsking] = useState<'backup' | 'leave' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [refused, setRefused] = useState(false);
  const hasUnsaved = typedWords(words.unsaved()) !== '';
  const isPart = words.getState().opening !== null;
  const writeAnew = async (proof: Proof | null) => {
    setRefused(false);
    setWriting(true);
    const written = await gate.writeAnew(proof).catch(() => null);
    setWriting(false);
    if (!written?.ok) setRefused(true);
  };
  return (
    <>
      {isPart ? <p>{t('lost.part')}</p> : null}
      <Card heading={t('lost.anew.heading')}>
        <p>{t('lost.anew.what')}</p>
        {hadLock ? <p>{t('lost.anew.lock')}</p> : null}
        {refused ? (
          <Notice tone="danger" alert>
            <p>{t('lost.anew.refused')}</p>
          </Notice>
        ) : null}
        <Status>{writing ? t('lost.anew.writing') : ''}</Status>
        <Actions>
          <Button
            look="primary"
            disabled={writing}
            onClick={() =>
              askAgain('anew', (answer) => void (answer && writeAnew(answer === 'no-lock' ? null : answer)))
            }
          >
            {t('lost.anew.action')}
          </Button>
        </Actions>
      </Card>
      <Card heading={t('lost.backup.heading')}>
        <p>{t('lost.backup.what')}</p>
        <Actions>
          <Button onClick={() => askAgain('backup', (answer) => setAsking(answer && 'backup'))}>
            {t('lost.backup.action')}
          </Button>
        </Actions>
        {said ? <p role="status">{said}</p> : null}
      </Card>
      {hasUnsaved ? (
        <Card heading={t('lost.unsaved.heading')}>
          <p>{t('lost.unsaved.what')}</p>
          <Actions>
            <TakeUnsaved book={words} />
          </Actions>
        </Card>
      ) : null}
      <Actions>
        <Button look="quiet" disabled={writing} onClick={() => setAsking('leave')}>
          {t('lost.leave.action')}
        </Button>
      </Actions>
      {asking === 'backup' ? (
        <BackUpDialog
          onClose={(outcome) => {
            setAsking(null);
            setSaid(outcome);
          }}
        />
      ) : null}
      {asking === 'leave' ? (
        <Dialog heading={t('lost.leave.heading')} onClose={() => setAsking(null)}>
          <p>{t('lost.leave.what')}</p>
          <Actions>
            <Button look="danger" onClick={() => void gate.letLostGo()}>
              {t('lost.leave.confirm')}
            </Button>
            <Button onClick={() => setAsking(null)}>{t('gate.sure.stay')}</Button>
          </Actions>
        </Dialog>
      ) : null}
    </>
  );
}
