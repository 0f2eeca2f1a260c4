/** Writing an entry. Every keystroke is a draft, sealed and kept; Done makes it an entry. */

import { useRef, useState } from 'react';
import type { ChangeTexts } from '#model/change-texts.ts';
import type { Draft } from '#model/draft.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { finishReflection } from '#model/finish-reflection.ts';
import type { Reflection, ReflectionFields } from '#model/reflection.ts';
import { isBlankReflection, isUntouched } from '#model/reflection-words.ts';
import { useDraft } from '#pocketbook/use-draft.ts';
import { useOpenPocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { focusOnArrival } from '#ui/focus-on-arrival.ts';
import { Actions, Notice, Status } from '#ui/Page.tsx';
import { useDetails } from './companion/use-details.ts';
import { modelOf } from './editor/boxes-of.ts';
import { ContextWords } from './editor/ContextWords.tsx';
import { EditorTools, type Tool } from './editor/EditorTools.tsx';
import { ForSupervision } from './editor/ForSupervision.tsx';
import { Questions } from './editor/Questions.tsx';
import { useModels } from './editor/use-models.ts';
import { PrivateLayer } from './LayerName.tsx';
import { PromptShown } from './PromptShown.tsx';
import '#ui/reflect.css';

interface EditorProps {
  /** The entry being changed, or null for a new one. */
  record: Reflection | null;
  /** The draft to carry on with, or null. */
  draft: Extract<Draft, { of: 'reflection' }> | null;
  /** What it begins with where there is no draft. */
  initial: ReflectionFields;
  /** Where the focus goes when it opens; the private side unless one came to write for supervision. */
  beginsIn?: 'private' | 'supervision';
  /** `both`: another tab changed the entry meanwhile, so this one was kept beside it. */
  onDone(id: string, both: boolean): void;
}

export function ReflectionEditor({ record, draft, initial, beginsIn = 'private', onDone }: EditorProps) {
  const { t } = useTranslation(['reflections', 'common']);
  const book = useOpenPocketbook();
  const [empty, setEmpty] = useState(false);
  const [finishing, setFinishing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [tool, setTool] = useState<Tool | null>(null);
  const [taken, setTaken] = useState(false);
  const [takenBack, setTakenBack] = useState<ReflectionFields['forSupervision']>(null);
  // The version that this edit began from: if another tab has changed the entry since, both are kept.
  const base = useRef(record);
  /** Words being taken out of what was kept: *Done* waits for them. */
  const takingOut = useRef<Promise<unknown>>(Promise.resolve());
  const [newId] = useState(() => book.newId());
  const editing = useDraft({
    of: 'reflection',
    target: record?.id ?? null,
    draft,
    initial,
    isBlank: isUntouched,
  });
  const { fields, change } = editing;
  const shared = fields.forSupervision;
  const { models, failed } = useModels(fields.depth === 'full' || fields.answers !== undefined);
  const model = modelOf(fields, models);
  const found = useDetails(fields, record?.id ?? newId);

  const done = async () => {
    // A second tap while the first one is under way finishes nothing twice.
    if (finishing) return;
    setFinishing(true);
    await takingOut.current;
    const words = editing.newest();
    if (isBlankReflection(words)) {
      setFinishing(false);
      setEmpty(true);
      return form.current?.querySelector('textarea')?.focus();
    }
    const begun = base.current;
    const now = book.getState().reflections.find((one) => one.id === begun?.id);
    const earlier = begun && now?.version === begun.version ? now : null;
    const draftId = editing.draftId();
    const finished = finishReflection(words, earlier, newId, book.stamp(), draftId);
    // Pressed again after a refusal, it is the same record that is finished again.
    base.current = finished;
    editing.stop();
    const saved = await book.save([
      { kind: 'reflections', record: finished },
      ...(draftId ? [{ removeDraft: draftId }] : []),
    ]);
    setFinishing(false);
    if (saved.ok) onDone(finished.id, record !== null && finished.id !== record.id);
  };
  /** From the entry as it was kept, and its copies; the next *Done* goes on from there. */
  const takeOut = (change: ChangeTexts) => {
    const from = base.current;
    if (!from) return Promise.resolve(true);
    const taking = book.takeOut(from.id, change, editing.draftId()).then(({ ok, record: cleaned }) => {
      if (cleaned?.ancestors[0] === base.current?.version) base.current = cleaned ?? base.current;
      return ok;
    });
    takingOut.current = taking.catch(() => undefined);
    return taking;
  };
  const take = () => {
    setTaken(true);
    // What was taken back a moment ago comes with it.
    change({ forSupervision: takenBack ?? { text: '', question: '' } });
    setTakenBack(null);
  };

  return (
    <>
      <form
        ref={form}
        className="wide-stack"
        // From the press of Done on nothing is typed any more that could miss the entry.
        inert={finishing}
        onSubmit={(event) => {
          event.preventDefault();
          void done();
        }}
      >
        <PromptShown prompt={fields.prompt} />
        {record?.deletedAt ? <Notice>{t('editor.inBin')}</Notice> : null}
        <PrivateLayer>
          {model ? (
            <p className="way-title" lang={model.title.lang}>
              {model.title.text}
            </p>
          ) : null}
          {failed ? <Status>{t('editor.notOpened')}</Status> : null}
          <Questions
            fields={fields}
            model={model}
            models={models}
            focused={beginsIn === 'private'}
            error={
              empty && isBlankReflection(fields)
                ? t(isUntouched(fields) ? 'editor.empty' : 'editor.emptyButTapped')
                : undefined
            }
            change={change}
          />
          <details className="folded">
            <summary>{t('editor.context')}</summary>
            <ContextWords fields={fields} change={change} />
          </details>
        </PrivateLayer>
        {takenBack && !shared ? (
          <Actions>
            <Status>{t('editor.takenBack')}</Status>
            <Button
              look="quiet"
              ref={focusOnArrival}
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
          <ForSupervision
            fields={fields}
            shared={shared}
            focused={taken || beginsIn === 'supervision'}
            onChange={(words) => change({ forSupervision: words })}
            onTakeBack={() => {
              setTakenBack(shared);
              change({ forSupervision: null });
            }}
          />
        ) : null}
        <div className="editor-tools">
          {fields.depth === 'quick' ? (
            <Button look="quiet" onClick={() => change({ depth: 'short' })}>
              {t('editor.addQuestions')}
            </Button>
          ) : null}
          <Button look="quiet" onClick={() => setTool('models')}>
            {t('editor.otherWays')}
          </Button>
          <Button look="quiet" onClick={() => setTool('links')}>
            {t('editor.links')}
          </Button>
          {shared ? null : (
            <Button look="quiet" onClick={take}>
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
            {found.details.length > 0 ? (
              <Button look="quiet" className="companion-line" onClick={() => setTool('details')}>
                {t('companion.line', { count: found.details.length })}
              </Button>
            ) : null}
          </Actions>
        </div>
        <div className="hint stack">
          <p>{t('editor.leaveOut')}</p>
          <p>{t('editor.dictation')}</p>
        </div>
      </form>
      <EditorTools
        tool={tool}
        fields={fields}
        newest={editing.newest}
        found={found}
        hasEarlier={record !== null}
        change={change}
        onTakeOut={takeOut}
        onClose={() => setTool(null)}
      />
    </>
  );
}
