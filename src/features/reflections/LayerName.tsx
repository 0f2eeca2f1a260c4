/** The two layers of an entry in the app's words. */

import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { Layer } from '#ui/Layer.tsx';

export function PrivateLayer({ children }: { children: ReactNode }) {
  const { t } = useTranslation('reflections');
  return (
    <Layer of="private" name={t('layers.private')} note={t('layers.privateNote')}>
      {children}
    </Layer>
  );
}

export function SharedLayer({ children }: { children: ReactNode }) {
  const { t } = useTranslation('reflections');
  return (
    <Layer of="shared" name={t('layers.shared')} note={t('layers.sharedNote')}>
      {children}
    </Layer>
  );
}
