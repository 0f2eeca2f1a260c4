/** The lock: set it, change it, its code, its times, fingerprint or face, quick hide, and what it cannot do. */

import { useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useAskAgain } from '#services/ask-again.ts';
import type { Proof } from '#services/gate-lock.ts';
import { useGate, useServices } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Card, Notice, Page } from '#ui/Page.tsx';
import { ChangeLock, type LockDeed } from './ChangeLock.tsx';
import { Others } from './CannotGetIn.tsx';
import { lockPlaces, wantedAt } from './lock-places.ts';
import { LockLimits } from './LockLimits.tsx';
import { LockTimes } from './LockTimes.tsx';
import { Passkeys } from './Passkeys.tsx';
import { QuickHide } from './QuickHide.tsx';
import { Rehearse } from './Rehearse.tsx';
import { SetLock } from './SetLock.tsx';

type Doing = 'set' | { deed: LockDeed; proof: Proof } | null;

export function Component() {
  const { t } = useTranslation(['lock', 'common']);
  const gate = useGate();
  const askAgain = useAskAgain();
  const navigate = useNavigate();
  const { codeTold, triesTold } = useServices().gate;
  const [query] = useSearchParams();
  const location = useLocation();
  const hasLock = gate.at === 'open' && gate.hasLock;
  const [doing, setDoing] = useState<Doing>(query.has('set') && !hasLock ? 'set' : null);
  const [said, setSaid] = useState<string | null>(null);

  const begin = (deed: LockDeed) => {
    setSaid(null);
    askAgain('change', (answer) => {
      if (answer !== null && answer !== 'no-lock') setDoing({ deed, proof: answer });
    });
  };
  // Whoever came in with the recovery code has just typed it, and chooses a new passphrase without typing it again.
  const wanted = wantedAt(location);
  const [came, setCame] = useState<string | null>(null);
  if (wanted && came !== location.key) {
    setCame(location.key);
    if (gate.at === 'open' && gate.byCode) setDoing({ deed: wanted, proof: gate.byCode });
  }
  const end = (words: string | null, isNew: { passphrase?: boolean; keys?: boolean } = {}) => {
    setDoing(null);
    setSaid(words);
    if (isNew.passphrase) codeTold();
    if (isNew.keys) triesTold();
    // The step of the address is done: going back does not begin it again.
    if (query.has('set') || wanted) void navigate('/settings/lock', { replace: true });
  };
  if (doing === 'set')
    return <SetLock cancel={t('common:cancel')} onDone={() => end(null)} onCancel={() => end(null)} />;
  if (doing) {
    const keys = doing.deed === 'someoneMayKnow';
    const isNew = { keys, passphrase: keys || doing.deed === 'changePassphrase' };
    return <ChangeLock {...doing} onEnd={(words, isDone) => end(words, isDone ? isNew : {})} />;
  }
  const deeds: LockDeed[] = ['changePassphrase', 'someoneMayKnow', 'newRecoveryCode', 'removeLock'];
  return (
    <Page heading={t('settings.heading')} above={<Link to="/settings">{t('settings.back')}</Link>}>
      {said ? (
        <Notice tone="growth">
          <p role="status">{said}</p>
        </Notice>
      ) : null}
      <p>{t(hasLock ? 'settings.on' : 'settings.off')}</p>
      {hasLock ? (
        <>
          <ul className="rows">
            {deeds.map((deed) => (
              <li key={deed} className="lock-deed">
                <Button
                  id={deed === 'someoneMayKnow' ? lockPlaces.renew.slice(1) : undefined}
                  look={deed === 'removeLock' ? 'danger' : 'plain'}
                  onClick={() => begin(deed)}
                >
                  {t(`deeds.${deed}.name`)}
                </Button>
                {deed === 'someoneMayKnow' && location.hash === lockPlaces.renew ? (
                  <p>{t('tries.next')}</p>
                ) : null}
                <p className="hint">{t(`deeds.${deed}.hint`)}</p>
              </li>
            ))}
          </ul>
          <Rehearse />
          <LockTimes />
          <Passkeys />
        </>
      ) : (
        <Actions>
          <Button look="primary" onClick={() => setDoing('set')}>
            {t('settings.set')}
          </Button>
        </Actions>
      )}
      <QuickHide hasLock={hasLock} />
      <Others />
      <LockLimits />
      <Card heading={t('watched.heading')}>
        <p>{t('watched.what')}</p>
        <Actions>
          <ButtonLink to="/settings/watched">{t('watched.link')}</ButtonLink>
        </Actions>
      </Card>
    </Page>
  );
}
