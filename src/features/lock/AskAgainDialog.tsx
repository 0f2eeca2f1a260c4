/** The small dialog that asks for the passphrase again. */

import { useTranslation } from '#i18n/i18n.ts';
import type { Answer, AskReason } from '#services/ask-again.ts';
import { useGate, useServices } from '#services/services.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { AnyWay, useLockInfo } from './AnyWay.tsx';

export function AskAgainDialog({ reason, onAnswer }: { reason: AskReason; onAnswer(answer: Answer): void }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  // Where the store is gone a fingerprint or face may be all that is left to keep the words with.
  const lock = useLockInfo(useGate().at === 'trouble');
  return (
    <Dialog heading={t('again.heading')} onClose={() => onAnswer(null)}>
      <p>{t(`again.${reason}`)}</p>
      <AnyWay
        lock={lock}
        action={t('again.goOn')}
        onSecret={async (secret) => {
          const checked = await gate.checkSecret(secret);
          if (checked.ok) onAnswer(checked.proof);
          return checked;
        }}
        onCancel={() => onAnswer(null)}
      />
    </Dialog>
  );
}
