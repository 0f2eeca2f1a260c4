/** Asks for a secret by whichever ways a lock has: the passphrase, fingerprint or face beside it, or the recovery code. */

import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import type { LockInfo, Secret, SecretChecked } from '#services/gate-lock.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { SecretForm } from './SecretForm.tsx';

interface AnyWayProps {
  /** Null while it is not known: then it is asked for what every lock has. */
  lock: LockInfo | null;
  action: string;
  onSecret(secret: Secret): Promise<SecretChecked>;
  onCancel?: () => void;
}

export function AnyWay({ lock, action, onSecret, onCancel }: AnyWayProps) {
  const { t } = useTranslation('lock');
  const [wantsCode, setWantsCode] = useState(false);
  const ways = lock?.ways ?? ['passphrase', 'recovery'];
  const both = ways.includes('passphrase') && ways.includes('recovery');
  const byCode = both ? wantsCode : ways.includes('recovery');
  return (
    <>
      <SecretForm
        key={String(byCode)}
        kind={byCode ? 'recovery' : 'passphrase'}
        action={action}
        wait={lock?.wait}
        passkeys={lock?.passkeys}
        onSecret={onSecret}
        onCancel={onCancel}
      />
      {both ? (
        <div>
          <Button look="quiet" onClick={() => setWantsCode(!byCode)}>
            {t(byCode ? 'again.byPassphrase' : 'again.byCode')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** What there is to know of the lock, once it is `wanted`. Null before, and where storage does not answer. */
export function useLockInfo(wanted: boolean): LockInfo | null {
  const { gate } = useServices();
  const [lock, setLock] = useState<LockInfo | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    void gate.lockInfo().then(
      (found) => {
        if (!gone) setLock(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [gate, wanted]);
  return lock;
}
