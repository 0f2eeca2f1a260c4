/** The small dialog that asks for the passphrase again. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import type { Answer, AskReason } from '#services/ask-again.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SecretForm } from './SecretForm.tsx';

export function AskAgainDialog({ reason, onAnswer }: { reason: AskReason; onAnswer(answer: Answer): void }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const [byCode, setByCode] = useState(false);
  return (
    <Dialog heading={t('again.heading')} onClose={() => onAnswer(null)}>
      <p>{t(`again.${reason}`)}</p>
      <SecretForm
        key={String(byCode)}
        kind={byCode ? 'recovery' : 'passphrase'}
        action={t('again.goOn')}
        onSecret={async (secret) => {
          const checked = await gate.checkSecret(secret);
          if (checked.ok) onAnswer(checked.proof);
          return checked;
        }}
        onCancel={() => onAnswer(null)}
      />
      <div>
        <Button look="quiet" onClick={() => setByCode(!byCode)}>
          {t(byCode ? 'again.byPassphrase' : 'again.byCode')}
        </Button>
      </div>
    </Dialog>
  );
}
