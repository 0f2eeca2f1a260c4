/** The newest unfinished entry, beside Today's own cards. */

import { useState } from 'react';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { DraftCard } from './DraftCard.tsx';

export function Beside() {
  const waiting = usePocketbook((state) => state.drafts.find((one) => one.of === 'reflection' && !one.later));
  // The first one stays for this visit: after *Delete* its card still offers the way back.
  const [shown, setShown] = useState(waiting?.id);
  if (!shown && waiting) setShown(waiting.id);
  return shown ? <DraftCard draftId={shown} /> : null;
}
