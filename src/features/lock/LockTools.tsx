/** On private screens, with a lock: lock now, hide the private side, and where chosen, away from here at once. */

import { EyeOff, Lock, LogOut } from 'lucide';
import { useNavigate } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';

export function LockTools({ hasLock }: { hasLock: boolean }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const navigate = useNavigate();
  const { quickHide } = usePreferences();
  const away = () => {
    void navigate('/learn/framework', { replace: true });
    void gate.lock();
  };
  return (
    <div className="page">
      <div className="lock-tools" role="group" aria-label={t('tools.name')}>
        {hasLock ? (
          <>
            <Button look="quiet" onClick={() => void gate.lock()}>
              <Icon of={Lock} />
              {t('tools.lock')}
            </Button>
            <Button look="quiet" onClick={() => void gate.hide()}>
              <Icon of={EyeOff} />
              {t('tools.hide')}
            </Button>
          </>
        ) : null}
        {quickHide === 'on' ? (
          <Button look="quiet" className="quick-hide" onClick={away}>
            <Icon of={LogOut} />
            {t('tools.away')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
