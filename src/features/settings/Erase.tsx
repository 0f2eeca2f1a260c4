/** Delete everything, by a typed word, after saying what there is and who may have a right to it. */

import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useAskAgain } from '#services/ask-again.ts';
import { useServices, type WhatIsHere } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextInput } from '#ui/Field.tsx';
import { Actions, Card, Notice, Status } from '#ui/Page.tsx';
import { useCountWords } from './use-count-words.ts';

export function Erase() {
  const { t } = useTranslation('settings');
  const askAgain = useAskAgain();
  const [asking, setAsking] = useState(false);
  return (
    <Card heading={t('erase.heading')} tone="danger">
      <p>{t('erase.what')}</p>
      <Actions>
        <Button look="danger" onClick={() => askAgain('erase', (answer) => setAsking(answer !== null))}>
          {t('erase.action')}
        </Button>
      </Actions>
      {asking ? <EraseDialog onClose={() => setAsking(false)} /> : null}
    </Card>
  );
}

function EraseDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { gate } = useServices();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'notTyped' | 'more' | 'failed' | null>(null);
  // Looked up once, when the dialog opens; null where it could not be found out.
  const [looking] = useState(() => gate.whatIsHere().catch(() => null));
  const [here, setHere] = useState<WhatIsHere | 'looking' | null>('looking');
  useEffect(() => void looking.then(setHere), [looking]);
  const word = t('erase.word');
  const form = useRef<HTMLFormElement>(null);
  const erase = async () => {
    if (typed.trim().toLocaleLowerCase() !== word) {
      setFault('notTyped');
      form.current?.querySelector('input')?.focus();
      return;
    }
    // What was put away is not deleted before it was said that it is there.
    if (here === 'looking' && (await looking)?.putAway) return setFault('more');
    try {
      await gate.erase();
      await navigate('/', { replace: true });
    } catch {
      setFault('failed');
    }
  };
  return (
    <Dialog heading={t('erase.heading')} onClose={onClose}>
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void erase();
        }}
      >
        <Notice>
          <p>{t('erase.advice')}</p>
        </Notice>
        {here === 'looking' ? <Status>{t('erase.looking')}</Status> : <Goes here={here} />}
        <p>{t('erase.stays')}</p>
        <p className="soft">{t('erase.lingers')}</p>
        <TextInput
          label={t('erase.typeWord', { word })}
          value={typed}
          autoCapitalize="none"
          error={fault === 'notTyped' ? t('erase.notTyped', { word }) : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setFault(null);
          }}
        />
        {fault === 'failed' || fault === 'more' ? (
          <Notice tone="danger" alert>
            <p>{t(`erase.${fault}`)}</p>
          </Notice>
        ) : null}
        <Actions>
          <Button look="danger" type="submit">
            {t('erase.confirm')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** What would be deleted, in words. */
function Goes({ here }: { here: WhatIsHere | null }) {
  const { t } = useTranslation('settings');
  const countWords = useCountWords();
  const count = here?.putAway ?? 0;
  const others = t('erase.putAway', { count });
  const inUse = here?.counts;
  const isEmpty = inUse && inUse.total + inUse.drafts === 0;
  const what = inUse ? countWords(inUse) : t('erase.unknown');
  return (
    <>
      <p role="status">
        {count === 0
          ? t(isEmpty ? 'erase.nothing' : 'erase.goes', { what })
          : isEmpty
            ? t('erase.goes', { what: others })
            : t('erase.goesAnd', { what, others })}
      </p>
      {count > 0 ? <p>{t('erase.putAwayNote')}</p> : null}
    </>
  );
}
