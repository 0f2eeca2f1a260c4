/** Delete everything, by a typed word, after saying who may have a right to what is here. */

import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useAskAgain } from '#services/ask-again.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextInput } from '#ui/Field.tsx';
import { Actions, Card, Notice } from '#ui/Page.tsx';

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
  const [fault, setFault] = useState<'notTyped' | 'failed' | null>(null);
  const word = t('erase.word');
  const erase = async () => {
    if (typed.trim().toLocaleLowerCase() !== word) return setFault('notTyped');
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
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void erase();
        }}
      >
        <p>{t('erase.advice')}</p>
        <p>{t('erase.what')}</p>
        <p className="soft">{t('erase.lingers')}</p>
        <TextInput
          label={t('erase.typeWord', { word })}
          value={typed}
          autoCapitalize="none"
          error={fault === 'notTyped' ? t('erase.notTyped', { word }) : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {fault === 'failed' ? (
          <Notice tone="danger" alert>
            <p>{t('erase.failed')}</p>
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
