/** Writing an entry. Every keystroke is a draft, sealed and kept; Done makes it an entry. */

import { useState } from 'react';
import type { Draft } from '#model/draft.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { finishReflection } from '#model/finish-reflection.ts';
import { isBlankReflection, type Reflection, type ReflectionFields } from '#model/reflection.ts';
import { useDraft } from '#pocketbook/use-draft.ts';
import { useOpenPocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Actions, Status } from '#ui/Page.tsx';
import { PrivateLayer, SharedLayer } from './LayerName.tsx';
import { PromptShown } from './PromptShown.tsx';

interface EditorProps {
  /** The entry being changed, or null for a new one. */
  record: Reflection | null;
  /** The draft to carry on with, or null. */
  draft: Extract<Draft, { of: 'reflection' }> | null;
  /** What it begins with where there is no draft. */
  initial: ReflectionFields;
  /** `both`: another tab changed the entry meanwhile, so this one was kept beside it. */
  onDone(id: string, both: boolean): void;
}

export function ReflectionEditor({ record, draft, initial, onDone }: EditorProps) {
  const { t } = useTranslation(['reflections', 'common']);
  const book = useOpenPocketbook();
  const [empty, setEmpty] = useState(false);
  const [takenBack, setTakenBack] = useState<ReflectionFields['forSupervision']>(null);
  // The version that this edit began from: if another tab has changed the entry since, both are kept.
  const [base, setBase] = useState(record);
  const [newId] = useState(() => book.newId());
  const editing = useDraft({
    of: 'reflection',
    target: record?.id ?? null,
    draft,
    initial,
    isBlank: isBlankReflection,
  });
  const { fields, change } = editing;
  const shared = fields.forSupervision;

  const done = async () => {
    if (isBlankReflection(fields)) return setEmpty(true);
    const now = book.getState().reflections.find((one) => one.id === base?.id);
    const earlier = base && now?.version === base.version ? now : null;
    const finished = finishReflection(fields, earlier, newId, book.stamp());
    const draftId = editing.draftId();
    // Pressed again after a refusal, it is the same record that is finished again.
    setBase(finished);
    editing.stop();
    const saved = await book.save([
      { kind: 'reflections', record: finished },
      ...(draftId ? [{ removeDraft: draftId }] : []),
    ]);
    if (saved.ok) onDone(finished.id, record !== null && finished.id !== record.id);
  };

  return (
    <form
      className="wide-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void done();
      }}
    >
      <PromptShown prompt={fields.prompt} />
      <PrivateLayer>
        <TextArea
          writing
          focused={!record}
          label={t('editor.what')}
          value={fields.what}
          placeholder={t('editor.whatHint')}
          error={empty && isBlankReflection(fields) ? t('editor.empty') : undefined}
          onChange={(event) => change({ what: event.target.value })}
        />
        {fields.depth === 'short' ? (
          <>
            <TextArea
              label={t('editor.soWhat')}
              hint={t('editor.soWhatHint')}
              value={fields.soWhat}
              onChange={(event) => change({ soWhat: event.target.value })}
            />
            <TextArea
              label={t('editor.nowWhat')}
              hint={t('editor.nowWhatHint')}
              value={fields.nowWhat}
              onChange={(event) => change({ nowWhat: event.target.value })}
            />
          </>
        ) : null}
      </PrivateLayer>
      {takenBack && !shared ? (
        <Actions>
          <Status>{t('editor.takenBack')}</Status>
          <Button
            look="quiet"
            onClick={() => {
              change({ forSupervision: takenBack });
              setTakenBack(null);
            }}
          >
            {t('common:undo')}
          </Button>
        </Actions>
      ) : null}
      {shared ? (
        <SharedLayer>
          <TextArea
            label={t('editor.forSupervision')}
            hint={t('editor.forSupervisionHint')}
            value={shared.text}
            onChange={(event) => change({ forSupervision: { ...shared, text: event.target.value } })}
          />
          <TextArea
            label={t('editor.myQuestion')}
            value={shared.question}
            onChange={(event) => change({ forSupervision: { ...shared, question: event.target.value } })}
          />
          <Button
            look="quiet"
            onClick={() => {
              setTakenBack(shared);
              change({ forSupervision: null });
            }}
          >
            {t('editor.takeBack')}
          </Button>
        </SharedLayer>
      ) : null}
      <div className="editor-tools">
        {fields.depth === 'quick' ? (
          <Button look="quiet" onClick={() => change({ depth: 'short' })}>
            {t('editor.addQuestions')}
          </Button>
        ) : null}
        {shared ? null : (
          <Button look="quiet" onClick={() => change({ forSupervision: { text: '', question: '' } })}>
            {t('editor.take')}
          </Button>
        )}
      </div>
      <div className="editor-bar">
        <Actions>
          <Button look="primary" type="submit">
            {t('editor.done')}
          </Button>
          <Status>{t(`common:status.${editing.status}`)}</Status>
        </Actions>
      </div>
      <div className="hint stack">
        <p>{t('editor.leaveOut')}</p>
        <p>{t('editor.dictation')}</p>
      </div>
    </form>
  );
}
