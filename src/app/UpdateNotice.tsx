/** A newer version waits quietly outside the text being written; it is taken only when asked for. */

import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice } from '#ui/Page.tsx';

export function UpdateNotice() {
  const { t } = useTranslation('errors');
  const { gate, platform } = useServices();
  const state = useSyncExternalStore(platform.updates.subscribe, platform.updates.state);
  const [put, setPut] = useState<typeof state>('none');
  if (state === 'none' || put === state) return null;
  const accept = () =>
    platform.updates.accept(async () => {
      const flushed = await gate.flush();
      if (!flushed.ok) throw new Error('Not saved');
    });
  return (
    <Notice tone="growth">
      <p role="status">{t(`update.${state}`)}</p>
      <Actions>
        {/* When a word cannot be saved the app does not reload; the notice of what is not saved stands already. */}
        <Button onClick={() => void accept().catch(() => setPut(state))}>{t('update.accept')}</Button>
        <Button look="quiet" onClick={() => setPut(state)}>
          {t('update.later')}
        </Button>
      </Actions>
    </Notice>
  );
}
