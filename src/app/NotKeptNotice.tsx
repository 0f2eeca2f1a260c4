/** What another app shared could not be kept: says so plainly, whatever screen the address shows. */

import '#ui/lock.css';
import { useLocation, useNavigate } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice } from '#ui/Page.tsx';

export function NotKeptNotice() {
  const { t } = useTranslation('letterbox');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (
    <div className="page lock-note">
      <Notice alert>
        <p>
          <strong>{t('shared.heading')}</strong>
        </p>
        <p>{t('shared.what')}</p>
        <p>{t('shared.next')}</p>
        <Actions>
          <Button onClick={() => void navigate(pathname, { replace: true })}>{t('shared.close')}</Button>
        </Actions>
      </Notice>
    </div>
  );
}
