/** The newest unfinished entry, beside Today's own cards. */

import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { DraftCard } from './DraftCard.tsx';

export function Beside() {
  const waiting = usePocketbook((state) =>
    state.drafts.find((draft) => draft.of === 'reflection' && !draft.later),
  );
  return waiting ? <DraftCard key={waiting.id} draftId={waiting.id} /> : null;
}
