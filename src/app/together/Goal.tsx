/** A goal with what I wrote about it. */

import { Beside } from '#features/alongside/BesideGoal.tsx';
import { Component as Goal } from '#features/goals/GoalPage.tsx';
import { AlongsideContext } from '#services/alongside.ts';

export function Component() {
  return (
    <AlongsideContext value={<Beside />}>
      <Goal />
    </AlongsideContext>
  );
}
