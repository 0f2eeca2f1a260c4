/** The whole journal as a file that anyone can read: told so first, and asked for again where there is a lock. */

import { useState } from 'react';
import { plainDate } from '#i18n/format.ts';
import { monthAndYear, timeOfDay } from '#i18n/moments.ts';
import { currentLanguage, loadWords, useTranslation } from '#i18n/i18n.ts';
import { contextWords } from '#model/context-words.ts';
import { ratingAnswers } from '#model/rating.ts';
import { unitStates } from '#model/unit-progress.ts';
import { useAskAgain } from '#services/ask-again.ts';
import { useServices, type ReadableWords } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Notice, Status } from '#ui/Page.tsx';

const kinds = ['reflections', 'ratings', 'goals', 'unitProgress', 'bookmarks', 'notes', 'settings'] as const;
const fields = [
  ...(['what', 'soWhat', 'nowWhat', 'forSupervision', 'question', 'text', 'prompt'] as const),
  ...(['areaId', 'answer', 'because', 'want', 'steps', 'done', 'status', 'unit', 'state', 'place'] as const),
  ...(['target', 'label', 'number', 'ownNumbers', 'lastCheckedBackupAt', 'fields', 'earlier'] as const),
  ...(['answers', 'where', 'withWhom', 'leftMe', 'areas', 'units', 'tags', 'neverMark'] as const),
] as const;
const statuses = ['active', 'resting', 'done', 'let-go'] as const;

export function BackupReadable() {
  const { t } = useTranslation('settings');
  const askAgain = useAskAgain();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      <Actions>
        <Button look="quiet" onClick={() => askAgain('copy', (answer) => setAsking(answer !== null))}>
          {t('readable.action')}
        </Button>
      </Actions>
      {said ? (
        <Notice>
          <p role="status">{said}</p>
        </Notice>
      ) : null}
      {asking ? (
        <ReadableDialog
          onClose={(words) => {
            setAsking(false);
            setSaid(words);
          }}
        />
      ) : null}
    </>
  );
}

function ReadableDialog({ onClose }: { onClose(said: string | null): void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { gate, platform } = useServices();
  const words = useReadableWords();
  const [at, setAt] = useState<'asking' | 'saving' | 'failed'>('asking');
  const save = async () => {
    setAt('saving');
    try {
      const copy = await gate.readableCopy(words(platform.now(), await questionsOfModels()));
      if (!copy) return setAt('failed');
      platform.saveFile(copy.name, 'text/html', copy.file);
      onClose(t('readable.saved', { name: copy.name }));
    } catch {
      setAt('failed');
    }
  };
  return (
    <Dialog heading={t('readable.heading')} onClose={() => onClose(null)}>
      <div className="stack">
        <p>{t('readable.what')}</p>
        <Notice tone="danger">
          <p>{t('readable.warning')}</p>
        </Notice>
        {at === 'failed' ? (
          <Notice tone="danger" alert>
            <p>{t('readable.failed')}</p>
          </Notice>
        ) : null}
        <Status>{at === 'saving' ? t('readable.saving') : ''}</Status>
        <Actions>
          <Button look="primary" disabled={at === 'saving'} onClick={() => void save()}>
            {t('readable.confirm')}
          </Button>
          <Button look="quiet" onClick={() => onClose(null)}>
            {t('common:cancel')}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}

/** What each answer was asked by, by its id; and the words of entries, which the file needs beside these. */
async function questionsOfModels(): Promise<Record<string, string>> {
  const [{ loadReflectionModels }] = await Promise.all([
    import('#content/content.ts'),
    loadWords('reflections'),
  ]);
  const models = await loadReflectionModels(currentLanguage());
  return Object.fromEntries(
    models.flatMap((model) =>
      [...model.prompts, ...model.retired].map(({ id, question }) => [`${model.id}.${id}`, question.text]),
    ),
  );
}

/** Our words in the file, as of now. */
function useReadableWords(): (now: Date, questions: Readonly<Record<string, string>>) => ReadableWords {
  const { t } = useTranslation(['settings', 'reflections']);
  // With its year: such a file is read long after it was made.
  const moment = (at: Date) => t('readable.moment', { day: plainDate(at), time: timeOfDay(at) });
  return (now, questions) => ({
    lang: currentLanguage(),
    title: t('readable.title'),
    notLocked: t('readable.notLocked'),
    made: t('readable.made', { when: moment(now) }),
    nothing: t('readable.nothing'),
    drafts: t('readable.drafts'),
    bin: t('readable.bin'),
    other: t('readable.other'),
    yes: t('readable.yes'),
    no: t('readable.no'),
    kinds: named(kinds, (kind) => t(`readable.kinds.${kind}`)),
    fields: { ...named(fields, (field) => t(`readable.fields.${field}`)), ...questions },
    values: {
      answer: named(ratingAnswers, (answer) => t(`readable.values.answer.${answer}`)),
      status: named(statuses, (status) => t(`readable.values.status.${status}`)),
      state: named(unitStates, (state) => t(`readable.values.state.${state}`)),
      where: named(contextWords.where, (word) => t(`reflections:context.where.words.${word}`)),
      withWhom: named(contextWords.withWhom, (word) => t(`reflections:context.withWhom.words.${word}`)),
      leftMe: named(contextWords.leftMe, (word) => t(`reflections:context.leftMe.words.${word}`)),
    },
    month: monthAndYear,
    moment,
  });
}

function named<Name extends string>(
  names: readonly Name[],
  word: (name: Name) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, word(name)]));
}
