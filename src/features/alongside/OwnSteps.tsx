/** Gives the pages of Learn and the search my own steps and the state of my units, while the pocketbook is open. */

import type { ReactNode } from 'react';
import { OwnStepsContext, UnitStatesContext } from '#services/alongside.ts';
import { useOwnSteps, useUnitStates } from './own-steps.ts';

export function OwnStepsProvider({ children }: { children: ReactNode }) {
  return (
    <OwnStepsContext value={useOwnSteps()}>
      <UnitStatesContext value={useUnitStates()}>{children}</UnitStatesContext>
    </OwnStepsContext>
  );
}
