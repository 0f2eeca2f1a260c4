/** An area of the framework with what is mine beside it and beside each competence. */

import { Beside } from '#features/alongside/BesideArea.tsx';
import { BesideCompetence } from '#features/alongside/BesideCompetence.tsx';
import { Component as Area } from '#features/framework/Area.tsx';
import { AlongsideContext, CompetenceAlongsideContext } from '#services/alongside.ts';

export { loader } from '#features/framework/Area.tsx';

export function Component() {
  return (
    <CompetenceAlongsideContext value={BesideCompetence}>
      <AlongsideContext value={<Beside />}>
        <Area />
      </AlongsideContext>
    </CompetenceAlongsideContext>
  );
}
