/** A rehearsal of the recovery code: offered, put off without a word, never in the way. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Card } from '#ui/Page.tsx';
import { useFocusOnStep } from '#ui/use-step.ts';
import { SecretForm } from './SecretForm.tsx';

export function Rehearse() {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const [stage, setStage] = useState<'offered' | 'typing' | 'right'>('offered');
  const next = useFocusOnStep(stage);
  return (
    <Card heading={t('rehearse.heading')}>
      <p role="status" tabIndex={-1} ref={stage === 'right' ? next : null}>
        {t(stage === 'right' ? 'rehearse.right' : 'rehearse.what')}
      </p>
      {stage === 'typing' ? (
        <SecretForm
          kind="recovery"
          action={t('rehearse.check')}
          onSecret={async (secret) => {
            const checked = await gate.checkSecret(secret);
            if (checked.ok) setStage('right');
            return checked;
          }}
          onCancel={() => setStage('offered')}
        />
      ) : (
        <Actions>
          <Button ref={stage === 'offered' ? next : null} onClick={() => setStage('typing')}>
            {t('rehearse.action')}
          </Button>
        </Actions>
      )}
    </Card>
  );
}
