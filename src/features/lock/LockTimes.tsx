/** When the lock closes by itself. */

import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { Radio, RadioGroup } from '#ui/Field.tsx';
import { Card } from '#ui/Page.tsx';

const hiddenTimes = ['0', '60', '300'] as const;
const idleTimes = ['1', '5', '15'] as const;

export function LockTimes() {
  const { t } = useTranslation('lock');
  const { preferences } = useServices().platform;
  const { lockHidden, lockIdle } = usePreferences();
  return (
    <Card heading={t('times.heading')}>
      <p>{t('times.what')}</p>
      <RadioGroup level={3} legend={t('times.hidden')}>
        {hiddenTimes.map((one) => (
          <Radio
            key={one}
            name="lock-hidden"
            label={t(`times.hiddenTimes.${one}`)}
            checked={lockHidden === one}
            onChange={() => preferences.set({ lockHidden: one })}
          />
        ))}
      </RadioGroup>
      <RadioGroup level={3} legend={t('times.idle')}>
        {idleTimes.map((one) => (
          <Radio
            key={one}
            name="lock-idle"
            label={t(`times.idleTimes.${one}`)}
            checked={lockIdle === one}
            onChange={() => preferences.set({ lockIdle: one })}
          />
        ))}
      </RadioGroup>
    </Card>
  );
}
