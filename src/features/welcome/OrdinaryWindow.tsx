/** What a private window does with writing, said before there is any. */

import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Notice } from '#ui/Page.tsx';

/** No browser says reliably that a window is private, so it is said to all, and plainer where it looks like one. */
export function OrdinaryWindow() {
  const { t } = useTranslation('welcome');
  const { platform } = useServices();
  const [isPrivate, setIsPrivate] = useState(false);
  useEffect(() => {
    platform.looksPrivate().then(setIsPrivate, () => undefined);
  }, [platform]);
  if (!isPrivate) return <p>{t('window')}</p>;
  return (
    <Notice>
      <p role="status">{t('privateWindow')}</p>
    </Notice>
  );
}
