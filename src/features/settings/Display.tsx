/** Colours, size of text, and the browser's help with spelling. */

import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { Checkbox, Radio, RadioGroup } from '#ui/Field.tsx';
import { Card } from '#ui/Page.tsx';

const themes = ['auto', 'light', 'dark'] as const;
const textSizes = ['normal', 'large', 'larger'] as const;

export function Display() {
  const { t } = useTranslation('settings');
  const { preferences } = useServices().platform;
  const { theme, textSize, spelling } = usePreferences();
  return (
    <Card heading={t('display.heading')}>
      <RadioGroup level={3} legend={t('display.theme')}>
        {themes.map((one) => (
          <Radio
            key={one}
            name="theme"
            label={t(`display.themes.${one}`)}
            checked={theme === one}
            onChange={() => preferences.set({ theme: one })}
          />
        ))}
      </RadioGroup>
      <RadioGroup level={3} legend={t('display.textSize')}>
        {textSizes.map((one) => (
          <Radio
            key={one}
            name="text-size"
            label={t(`display.textSizes.${one}`)}
            checked={textSize === one}
            onChange={() => preferences.set({ textSize: one })}
          />
        ))}
      </RadioGroup>
      <Checkbox
        label={t('display.spelling')}
        hint={t('display.spellingHint')}
        checked={spelling === 'on'}
        onChange={(event) => preferences.set({ spelling: event.target.checked ? 'on' : 'off' })}
      />
    </Card>
  );
}
