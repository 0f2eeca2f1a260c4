/** The lock in short: set it, or lock now and go to its page. */

import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useGate, useServices } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Card } from '#ui/Page.tsx';

export function LockCard() {
  const { t } = useTranslation('settings');
  const state = useGate();
  const { gate } = useServices();
  const navigate = useNavigate();
  if (state.at === 'locked' || state.at === 'hidden' || state.at === 'locking') {
    return (
      <Card heading={t('lock.heading')}>
        <p>{t('lock.locked')}</p>
        <Actions>
          <ButtonLink look="primary" to="/">
            {t('lock.toUnlock')}
          </ButtonLink>
        </Actions>
      </Card>
    );
  }
  if (state.at !== 'open') return null;
  const hideThenShow = () => {
    void gate.hide();
    void navigate('/');
  };
  return (
    <Card heading={t('lock.heading')}>
      <p>{t(state.hasLock ? 'lock.on' : 'lock.off')}</p>
      <Actions>
        {state.hasLock ? (
          <>
            <Button look="primary" onClick={() => void gate.lock()}>
              {t('lock.now')}
            </Button>
            <Button onClick={hideThenShow}>{t('lock.hide')}</Button>
            <ButtonLink look="quiet" to="/settings/lock">
              {t('lock.more')}
            </ButtonLink>
          </>
        ) : (
          <>
            <Button look="primary" onClick={() => void navigate('/settings/lock?set')}>
              {t('lock.set')}
            </Button>
            <ButtonLink look="quiet" to="/settings/lock#limits">
              {t('lock.limits')}
            </ButtonLink>
          </>
        )}
      </Actions>
      <PutAway />
    </Card>
  );
}

/** The way to what was put away, where there is any: it is looked for among the stores of this phone. */
function PutAway() {
  const { t } = useTranslation('settings');
  const { gate } = useServices();
  const [isAny, setIsAny] = useState(false);
  useEffect(() => {
    let gone = false;
    const show = (names: readonly string[]) => {
      if (!gone) setIsAny(names.length > 0);
    };
    gate.putAway().then(show, () => show([]));
    return () => {
      gone = true;
    };
  }, [gate]);
  if (!isAny) return null;
  return (
    <p>
      <Link className="tap" to="/settings/lock#put-away">
        {t('lock.putAway')}
      </Link>
    </p>
  );
}
