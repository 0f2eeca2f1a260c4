/** Capture: opens on the quick note, its box there without a choice first. */

import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Page } from '#ui/Page.tsx';
import { DraftCard } from './DraftCard.tsx';
import { ReflectionEditor } from './ReflectionEditor.tsx';

export function Component() {
  const { t } = useTranslation('reflections');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const drafts = usePocketbook((state) => state.drafts);
  const wanted = search.get('draft');
  // What was there on arrival: the draft that is being written now is not offered back to its writer.
  const [waiting] = useState(() => drafts.find((draft) => draft.of === 'reflection' && !draft.later));
  const draft = drafts.find((one) => one.id === wanted && one.of === 'reflection');
  return (
    <Page heading={t('editor.newHeading')}>
      {waiting && !wanted ? <DraftCard draftId={waiting.id} /> : null}
      <ReflectionEditor
        key={wanted ?? 'new'}
        record={null}
        draft={draft?.of === 'reflection' ? draft : null}
        onDone={(id, both) =>
          void navigate(`/reflect/${id}`, { replace: true, state: { ended: true, both } })
        }
      />
    </Page>
  );
}
