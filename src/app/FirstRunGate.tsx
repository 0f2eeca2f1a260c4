/** Until the first run is passed every address shows it; then the address asked for opens. */

import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useGate } from '#services/services.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { isFirstRun } from './is-first-run.ts';
import { Welcome } from './lazy-screens.tsx';

export function FirstRunGate() {
  if (!isFirstRun(useGate(), usePreferences())) return <Outlet />;
  return (
    <Suspense>
      <Welcome />
    </Suspense>
  );
}
