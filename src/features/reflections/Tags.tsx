/** Tags of one's own: called something else in every entry, or taken away, and that taken back. */

import { useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import type { Draft } from '#model/draft.ts';
import { nextVersion } from '#model/record.ts';
import type { Reflection } from '#model/reflection.ts';
import { renameTag, renameTagInDrafts, tagKey, tagsInUse, tidyTag } from '#model/tags.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import '#ui/list.css';
import { Actions, Empty, Page } from '#ui/Page.tsx';
import { RenameTag } from './RenameTag.tsx';

/** What was done last, and the entries before and after it. */
interface Done {
  readonly from: string;
  readonly to: string;
  readonly before: readonly Reflection[];
  readonly after: readonly Reflection[];
}

export function Component() {
  const { t } = useTranslation('reflections');
  const entries = usePocketbook((state) => state.reflections);
  const opening = usePocketbook((state) => state.opening);
  const tags = useMemo(() => tagsInUse(entries, currentLanguage()), [entries]);
  const counts = useMemo(() => countTags(entries), [entries]);
  const [changing, setChanging] = useState<string | null>(null);
  const { done, isSaving, change, undo } = useTagChange();
  const told = useRef<HTMLDivElement>(null);

  function rename(from: string, to: string): void {
    setChanging(null);
    change(from, to);
    told.current?.focus();
  }

  return (
    <Page heading={t('tags.heading')} above={<Link to="/reflect">{t('entry.backToList')}</Link>}>
      <p>{t('tags.what')}</p>
      <div ref={told} tabIndex={-1} className="found-place">
        <p role="status" className="status">
          {isSaving ? t('tags.saving') : null}
          {done && !isSaving ? saidOf(done) : null}
        </p>
        {done && !isSaving ? (
          <Actions>
            <Button onClick={undo}>{t('entry.undo')}</Button>
          </Actions>
        ) : null}
      </div>
      {opening ? <p className="soft">{t('tags.opening')}</p> : null}
      {tags.length === 0 && !opening ? (
        <Empty>
          <p>{t('tags.empty')}</p>
        </Empty>
      ) : (
        <ul className="rows">
          {tags.map((tag) => (
            <li key={tag} className="tag-row">
              <p>
                <span className="row-title entry-tags">{tag}</span>{' '}
                <span className="row-note">{t('tags.in', { count: counts.get(tagKey(tag)) ?? 0 })}</span>
              </p>
              <Actions>
                <Button
                  aria-label={t('tags.changeName', { tag })}
                  disabled={isSaving || opening !== null}
                  onClick={() => setChanging(tag)}
                >
                  {t('tags.change')}
                </Button>
                <Button
                  look="quiet"
                  aria-label={t('tags.removeName', { tag })}
                  disabled={isSaving || opening !== null}
                  onClick={() => rename(tag, '')}
                >
                  {t('tags.remove')}
                </Button>
              </Actions>
            </li>
          ))}
        </ul>
      )}
      {changing === null ? null : (
        <RenameTag
          tag={changing}
          others={tags}
          onClose={() => setChanging(null)}
          onRename={(to) => rename(changing, to)}
        />
      )}
    </Page>
  );

  function saidOf({ from, to, after }: Done): string {
    const count = after.filter(({ deletedAt }) => deletedAt === null).length;
    return to === ''
      ? t('tags.removed', { tag: from, count })
      : t('tags.renamed', { tag: from, name: to, count });
  }
}

/** Every change is one batch, on disk wholly or not at all. */
function useTagChange() {
  const book = useOpenPocketbook();
  const [done, setDone] = useState<Done | null>(null);
  const [isSaving, setSaving] = useState(false);

  async function save(records: readonly Reflection[], drafts: readonly Draft[] = []): Promise<void> {
    setSaving(true);
    await book.save([
      ...records.map((record) => ({ kind: 'reflections', record })),
      ...drafts.map((record) => ({ kind: 'drafts', record })),
    ]);
    setSaving(false);
  }

  function change(from: string, to: string): void {
    const before = book.getState().reflections;
    const after = renameTag(before, from, to, book.stamp);
    setDone({ from, to: tidyTag(to), before, after });
    void save(after, renameTagInDrafts(book.getState().drafts, from, to, book.stamp));
  }

  /** An entry that was changed since keeps what it has now, but for its tags. */
  function undo(): void {
    if (!done) return;
    const tagsBefore = new Map(done.before.map(({ id, tags }) => [id, tags ?? []]));
    const changed = new Set(done.after.map(({ id }) => id));
    const now = book.getState().reflections.filter(({ id }) => changed.has(id));
    setDone(null);
    void save(
      now.map((entry) =>
        nextVersion<Reflection>(entry, { tags: tagsBefore.get(entry.id) ?? [] }, book.stamp()),
      ),
    );
  }
  return { done, isSaving, change, undo };
}

/** How many entries outside the bin have each tag, by its key. */
function countTags(entries: readonly Reflection[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tags, deletedAt } of entries) {
    if (deletedAt !== null) continue;
    for (const key of new Set((tags ?? []).map(tagKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
