/** Away from a private screen at once, where that was chosen: a strip of its own above all, so that it covers no words. */

import { LogOut } from 'lucide';
import { useNavigate } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';

export function LeavePage() {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  const navigate = useNavigate();
  const away = () => {
    void navigate('/learn/framework', { replace: true });
    void gate.lock();
  };
  return (
    <Button onClick={away}>
      <Icon of={LogOut} />
      {t('tools.away')}
    </Button>
  );
}
