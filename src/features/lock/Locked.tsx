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
import { Letterbox, Unposted } from './Letterbox.tsx';
import { SecretForm } from './SecretForm.tsx';
import { WriteNow } from './WriteNow.tsx';

export function Locked({ lock, damaged }: { lock: LockInfo; damaged: boolean }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const [stuck, setStuck] = useState(false);
  const [writing, setWriting] = useState(false);
  const [sealed, setSealed] = useState(false);
  const leave = (wrote: boolean) => {
    setWriting(false);
    setSealed(wrote);
  };
  if (writing) return <WriteNow damaged={damaged} onLeave={leave} />;
  // Where no way in is left, nobody could ever read it.
  const letterbox =
    lock.letterbox && lock.ways.length > 0 ? (
      <Letterbox sealed={sealed} onOpen={() => setWriting(true)} />
    ) : null;
  if (damaged || stuck) {
    return (
      <CannotGetIn lock={lock} damaged={damaged} onBack={() => setStuck(false)}>
        <Unposted />
        {damaged ? letterbox : null}
      </CannotGetIn>
    );
  }
  return (
    <Page heading={t('locked.heading')}>
      <Alongside />
      <Unposted />
      <SecretForm
        kind="passphrase"
        action={t('locked.unlock')}
        wait={lock.wait}
        passkeys={lock.passkeys}
        onSecret={(secret) => gate.unlock(secret)}
      />
      {letterbox}
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
