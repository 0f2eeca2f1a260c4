/** Under one competence: a small bookmark, and a note that opens when it is asked for. */

import { Icon } from '#ui/Icon.tsx';
import '#ui/alongside.css';
import { use, useId, useState } from 'react';
import { NotebookPen } from 'lucide';
import { useTranslation } from '#i18n/i18n.ts';
import type { Target } from '#model/bookmark.ts';
import { liveOn } from '#model/change-bookmark.ts';
import { draftFor } from '#model/find-draft.ts';
import { noteDraftTarget } from '#model/finish-note.ts';
import { PocketbookContext, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { BookmarkButton } from './BookmarkButton.tsx';
import { MyNote } from './MyNote.tsx';

export function BesideCompetence({ competenceId }: { competenceId: string }) {
  const open = use(PocketbookContext) !== null;
  return open ? <Mine key={competenceId} id={competenceId} /> : null;
}

function Mine({ id }: { id: string }) {
  const { t } = useTranslation('alongside');
  const target: Target = { kind: 'competence', id };
  const notes = usePocketbook((state) => state.notes);
  const drafts = usePocketbook((state) => state.drafts);
  const [shown, setShown] = useState(false);
  const boxId = useId();
  const there = liveOn(notes, target).length > 0 || draftFor(drafts, 'note', noteDraftTarget(target));
  return (
    <div className="beside-competence">
      <div className="actions">
        <BookmarkButton target={target} />
        <Button
          look="quiet"
          aria-expanded={shown}
          aria-controls={boxId}
          aria-label={t(there ? 'note.competence' : 'note.addName', { id })}
          onClick={() => setShown(!shown)}
        >
          <Icon of={NotebookPen} />
          {t(there ? 'note.mine' : 'note.add')}
        </Button>
      </div>
      <div id={boxId}>{shown ? <MyNote focused target={target} /> : null}</div>
    </div>
  );
}
