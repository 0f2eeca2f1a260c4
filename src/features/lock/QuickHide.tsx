/** Whether a button on private screens leads away at once. It can be turned off without a lock too. */

import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { Checkbox } from '#ui/Field.tsx';
import { Card } from '#ui/Page.tsx';

export function QuickHide({ hasLock }: { hasLock: boolean }) {
  const { t } = useTranslation('lock');
  const { preferences } = useServices().platform;
  const { quickHide } = usePreferences();
  return (
    <Card heading={t('quickHide.heading')}>
      <Checkbox
        label={t('quickHide.label')}
        hint={t(hasLock ? 'quickHide.hint' : 'quickHide.hintWithoutLock')}
        checked={quickHide === 'on'}
        onChange={(event) => preferences.set({ quickHide: event.target.checked ? 'on' : 'off' })}
      />
    </Card>
  );
}
