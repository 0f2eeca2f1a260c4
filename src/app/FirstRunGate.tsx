/** Until the first run is passed every address shows it; then the address asked for opens. */

import { useState } from 'react';
import { Outlet } from 'react-router';
import type { WelcomeStep } from '#features/welcome/Welcome.tsx';
import { useTranslation } from '#i18n/i18n.ts';
import { useGate } from '#services/services.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { AskAgain } from './AskAgain.tsx';
import { isFirstRun } from './is-first-run.ts';
import { SetLock, Welcome } from './lazy-screens.tsx';

export function FirstRunGate() {
  const { t } = useTranslation();
  const gate = useGate();
  const firstRun = isFirstRun(gate, usePreferences());
  const [settingLock, setSettingLock] = useState(false);
  const [step, setStep] = useState<WelcomeStep>('hello');
  const end = () => setSettingLock(false);
  // It locked before the last step was passed: that there is a lock is what the steps were for.
  if (settingLock && gate.at === 'locked') setSettingLock(false);
  // The pocketbook is begun on the way: the steps stay until their last one is passed.
  else if (settingLock) return <SetLock cancel={t('cancel')} onDone={end} onCancel={end} />;
  if (firstRun) return <Welcome step={step} onStep={setStep} onSetLock={() => setSettingLock(true)} />;
  // After everything was deleted it begins at its beginning.
  if (step !== 'hello') setStep('hello');
  return (
    <AskAgain>
      <Outlet />
    </AskAgain>
  );
}
