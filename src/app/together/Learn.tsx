/** The way into the framework and the curriculum, with what I am reading and how I see myself beside it. */

import { Beside } from '#features/alongside/BesideLearn.tsx';
import { OwnStepsProvider } from '#features/alongside/OwnSteps.tsx';
import { Component as Learn } from '#features/framework/Learn.tsx';
import { AlongsideContext } from '#services/alongside.ts';

export { loader } from '#features/framework/Learn.tsx';

export function Component() {
  return (
    <OwnStepsProvider>
      <AlongsideContext value={<Beside />}>
        <Learn />
      </AlongsideContext>
    </OwnStepsProvider>
  );
}
