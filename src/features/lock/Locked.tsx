/** What stands in the place of every private screen while the pocketbook is locked. */

import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import type { LockInfo } from '#services/gate-lock.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Alongside } from '#ui/Mark.tsx';
import { Page } from '#ui/Page.tsx';
import { CannotGetIn } from './CannotGetIn.tsx';
import { SecretForm } from './SecretForm.tsx';

export function Locked({ lock, damaged }: { lock: LockInfo; damaged: boolean }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const [stuck, setStuck] = useState(false);
  if (damaged || stuck) return <CannotGetIn lock={lock} damaged={damaged} onBack={() => setStuck(false)} />;
  return (
    <Page heading={t('locked.heading')}>
      <Alongside />
      <SecretForm
        kind="passphrase"
        action={t('locked.unlock')}
        wait={lock.wait}
        passkeys={lock.passkeys}
        onSecret={(secret) => gate.unlock(secret)}
      />
      <div>
        <Button look="quiet" onClick={() => setStuck(true)}>
          {t('locked.stuck')}
        </Button>
      </div>
      <p className="soft">
        {t('locked.open')} <Link to="/learn">{t('locked.learn')}</Link>
      </p>
    </Page>
  );
}
