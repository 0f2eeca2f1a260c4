/** On private screens, with a lock: lock now, hide the private side. */

import { EyeOff, Lock } from 'lucide';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';

export function LockTools() {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  return (
    <div className="page">
      <div className="lock-tools" role="group" aria-label={t('tools.name')}>
        <Button look="quiet" onClick={() => void gate.lock()}>
          <Icon of={Lock} />
          {t('tools.lock')}
        </Button>
        <Button look="quiet" onClick={() => void gate.hide()}>
          <Icon of={EyeOff} />
          {t('tools.hide')}
        </Button>
      </div>
    </div>
  );
}
