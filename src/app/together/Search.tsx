/** Search, with where I am marked on its results. */

import { OwnStepsProvider } from '#features/alongside/OwnSteps.tsx';
import { Component as Search } from '#features/search/Search.tsx';

export { loader } from '#features/search/Search.tsx';

export function Component() {
  return (
    <OwnStepsProvider>
      <Search />
    </OwnStepsProvider>
  );
}
