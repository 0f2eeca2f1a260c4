/** A unit with the place where I stopped reading, and what is mine beside it. */

import { Beside, ResumeUnit } from '#features/alongside/BesideUnit.tsx';
import { Component as Unit } from '#features/curriculum/Unit.tsx';
import { AlongsideContext, ResumeContext } from '#services/alongside.ts';

export { loader } from '#features/curriculum/Unit.tsx';

export function Component() {
  return (
    <ResumeContext value={<ResumeUnit />}>
      <AlongsideContext value={<Beside />}>
        <Unit />
      </AlongsideContext>
    </ResumeContext>
  );
}
