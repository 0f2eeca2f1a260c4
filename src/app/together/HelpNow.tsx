/** Help now with one's own numbers beside the public ones. */

import { Beside } from '#features/alongside/OwnNumbers.tsx';
import { Component as HelpNow } from '#features/help-now/HelpNow.tsx';
import { AlongsideContext } from '#services/alongside.ts';

export { loader } from '#features/help-now/HelpNow.tsx';

export function Component() {
  return (
    <AlongsideContext value={<Beside />}>
      <HelpNow />
    </AlongsideContext>
  );
}
