/** A private note beside a page. Every keystroke is a draft; Done makes it a note. */

import { useCallback, useRef, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import type { Target } from '#model/bookmark.ts';
import { liveOn } from '#model/change-bookmark.ts';
import { draftFor } from '#model/find-draft.ts';
import { finishNote, joinedText, noteDraftTarget } from '#model/finish-note.ts';
import type { NoteFields } from '#model/note.ts';
import { useDraft } from '#pocketbook/use-draft.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Layer } from '#ui/Layer.tsx';
import { Actions, Status } from '#ui/Page.tsx';

interface MyNoteProps {
  target: Target;
  /** Takes the focus: for a note that was just asked for. */
  focused?: boolean;
}

/** What was written before is known only once all records are open; a box before that could hide a waiting draft. */
export function MyNote(props: MyNoteProps) {
  const { t } = useTranslation();
  const opening = usePocketbook((state) => state.opening !== null);
  return opening ? <p className="soft">{t('opening')}</p> : <NoteBox {...props} />;
}

function NoteBox({ target, focused = false }: MyNoteProps) {
  const { t } = useTranslation(['alongside', 'common']);
  const { kind, id } = target;
  const book = useOpenPocketbook();
  const place = noteDraftTarget(target);
  const notes = usePocketbook((state) => state.notes);
  const [draft] = useState(() => draftFor(book.getState().drafts, 'note', place) ?? null);
  // The notes whose words the writer has before them; one that another tab changes meanwhile is kept beside.
  const begunFrom = useRef(liveOn(notes, target));
  const [kept, setKept] = useState(false);
  const isUnchanged = useCallback(
    (fields: NoteFields) => fields.text.trim() === joinedText(begunFrom.current, { kind, id }),
    [kind, id],
  );
  const written = joinedText(notes, target);
  const { fields, change, clear, status, draftId, stop } = useDraft({
    of: 'note',
    target: place,
    draft,
    initial: { text: written },
    isBlank: isUnchanged,
  });
  // While nothing is being written the box shows what is kept, another tab's words included.
  const resting = status === 'untouched' && (draft === null || kept);
  const text = resting ? written : fields.text;

  const done = async () => {
    const before = resting ? liveOn(notes, target) : begunFrom.current;
    const finished = finishNote(book.getState().notes, target, before, { text }, book.newId(), book.stamp);
    const removed = draftId();
    stop();
    const saved = await book.save([
      ...finished.map((record) => ({ kind: 'notes', record })),
      ...(removed ? [{ removeDraft: removed }] : []),
    ]);
    if (!saved.ok) return;
    clear({ text });
    setKept(true);
  };

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void done();
      }}
    >
      <Layer of="private" name={t('note.private')} note={t('note.privateNote')}>
        <TextArea
          focused={focused}
          label={t(`note.${target.kind}`, { id: target.id })}
          value={text}
          onChange={(event) => {
            if (resting) begunFrom.current = liveOn(notes, target);
            setKept(false);
            change({ text: event.target.value });
          }}
        />
      </Layer>
      <Actions>
        <Button type="submit">{t('note.done')}</Button>
        <Status>{t(`common:status.${kept && status === 'untouched' ? 'saved' : status}`)}</Status>
      </Actions>
    </form>
  );
}
