/** The newest unfinished entry, beside Today's own cards. */

import { useState } from 'react';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { DraftCard } from './DraftCard.tsx';

export function Beside() {
  const waiting = usePocketbook(({ drafts, reflections }) => {
    const isBinned = (id: string | null) =>
      reflections.some((one) => one.id === id && one.deletedAt !== null);
    return drafts.find((one) => one.of === 'reflection' && !one.later && !isBinned(one.target));
  });
  // The first one stays for this visit: after *Delete* its card still offers the way back.
  const [shown, setShown] = useState(waiting?.id);
  if (!shown && waiting) setShown(waiting.id);
  return shown ? <DraftCard draftId={shown} /> : null;
}
