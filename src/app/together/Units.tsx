/** All units, each with where I am with it. */

import { OwnStepsProvider } from '#features/alongside/OwnSteps.tsx';
import { Component as Units } from '#features/curriculum/Units.tsx';

export { loader } from '#features/curriculum/Units.tsx';

export function Component() {
  return (
    <OwnStepsProvider>
      <Units />
    </OwnStepsProvider>
  );
}
