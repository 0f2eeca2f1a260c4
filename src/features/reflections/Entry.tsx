/** Reading one entry, changing it, deleting it and taking that back; and the ending after it was written. */

import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { momentInFull } from '#i18n/moments.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { fieldsOf } from '#model/earlier-versions.ts';
import { isCopyOfVersion } from '#model/copy-of-version.ts';
import { nextVersion } from '#model/record.ts';
import type { Reflection, ReflectionFields } from '#model/reflection.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { focusOnArrival } from '#ui/focus-on-arrival.ts';
import { Actions, Card, Page } from '#ui/Page.tsx';
import { DraftCard } from './DraftCard.tsx';
import { Ending } from './Ending.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import { EntryText } from './EntryText.tsx';
import { PromptShown } from './PromptShown.tsx';
import '#ui/reflect.css';
import { ReflectionEditor } from './ReflectionEditor.tsx';
import { useLookedAt } from './waiting.ts';

export function Component() {
  const { t } = useTranslation(['reflections', 'errors', 'common']);
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const location = useLocation();
  const entry = usePocketbook((state) => state.reflections.find((one) => one.id === id));
  const opening = usePocketbook((state) => state.opening);
  const drafts = usePocketbook((state) => state.drafts);
  const wanted = search.get('draft');
  const changing = search.has('change') || wanted !== null;
  // Not while it is changed: the editor begins from the version that is there.
  useLookedAt(changing ? null : (entry ?? null), useOpenPocketbook());

  if (!entry) {
    return (
      <Page heading={opening ? t('common:opening') : t('errors:noRecord.heading')}>
        <p>{opening ? null : t('errors:noRecord.what')}</p>
        <BackToList />
      </Page>
    );
  }
  const arrival = location.state as { ended?: boolean; both?: boolean } | null;
  if (arrival?.ended && !changing) return <Ending entry={entry} both={arrival.both ?? false} />;
  const draft = drafts.find(
    (one) => one.of === 'reflection' && (wanted ? one.id === wanted : one.target === id),
  );
  if (changing) {
    return (
      <Page heading={t('editor.editHeading')}>
        <ReflectionEditor
          key={wanted ?? id}
          record={entry}
          draft={draft?.of === 'reflection' ? draft : null}
          initial={search.get('for') === 'supervision' ? openedForSupervision(entry) : fieldsOf(entry)}
          beginsIn={search.get('for') === 'supervision' ? 'supervision' : 'private'}
          onDone={(done, both) =>
            void navigate(`/reflect/${done}`, { replace: true, state: { ended: true, both } })
          }
        />
      </Page>
    );
  }
  if (entry.deletedAt) return <Deleted entry={entry} />;
  return (
    <Page heading={t('entry.heading')} above={<BackToList />}>
      <p className="soft">{t('entry.written', { when: momentInFull(new Date(entry.createdAt)) })}</p>
      {isCopyOfVersion(entry) ? <p className="soft">{t('entry.anotherWhat')}</p> : null}
      {draft ? <DraftCard draftId={draft.id} /> : null}
      <PromptShown prompt={entry.prompt} />
      <EntryText fields={entry} />
      <EntryLinks entry={entry} />
      <Actions>
        <Button look="primary" onClick={() => setSearch({ change: '' })}>
          {t('entry.change')}
        </Button>
        <DeleteButton entry={entry} />
      </Actions>
      {entry.earlier?.length ? (
        <p>
          <Link className="tap" to={`/reflect/${id}/earlier`}>
            {t('earlier.link', { count: entry.earlier.length })}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}

/** Where one comes to write for supervision, its layer is there to write in. */
function openedForSupervision(entry: Reflection): ReflectionFields {
  return { ...fieldsOf(entry), forSupervision: entry.forSupervision ?? { text: '', question: '' } };
}

function DeleteButton({ entry }: { entry: Reflection }) {
  const { t } = useTranslation('reflections');
  const book = useOpenPocketbook();
  const remove = () => {
    const stamp = book.stamp();
    void book.save([{ kind: 'reflections', record: nextVersion(entry, { deletedAt: stamp.now }, stamp) }]);
  };
  return (
    <Button look="quiet" onClick={remove}>
      {t('entry.delete')}
    </Button>
  );
}

function Deleted({ entry }: { entry: Reflection }) {
  const { t } = useTranslation('reflections');
  const book = useOpenPocketbook();
  const undo = () =>
    void book.save([{ kind: 'reflections', record: nextVersion(entry, { deletedAt: null }, book.stamp()) }]);
  return (
    <Page heading={t('entry.heading')} above={<BackToList />}>
      <Card>
        <p role="status">{t('entry.deleted')}</p>
        <Actions>
          <Button look="primary" ref={focusOnArrival} onClick={undo}>
            {t('entry.undo')}
          </Button>
        </Actions>
      </Card>
    </Page>
  );
}

function BackToList() {
  const { t } = useTranslation('reflections');
  return <Link to="/reflect">{t('entry.backToList')}</Link>;
}
