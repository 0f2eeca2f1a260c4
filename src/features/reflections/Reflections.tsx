/** One's own entries, newest first, by month, and what finds one among them. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { PenLine } from 'lucide';
import { Link, useLoaderData, useLocation } from 'react-router';
import { loadCatalogue, loadReflectionModels } from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { filterEntries } from '#model/search-filter.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import '#ui/list.css';
import { Actions, Empty, Page, Status } from '#ui/Page.tsx';
import { useSettled } from '#ui/use-settled.ts';
import { AboutLinks } from './AboutLinks.tsx';
import { DraftsStarted } from './DraftsStarted.tsx';
import { EntryFinder } from './EntryFinder.tsx';
import { EntryList } from './EntryList.tsx';
import { keepList, keptList } from './kept-list.ts';
import { OpenedSoFar } from './OpenedSoFar.tsx';
import { drawnAtOnce, useDrawn } from './use-drawn.ts';
import { useEntryFilter } from './use-entry-filter.ts';
import { useFoundEntries } from './use-found-entries.ts';
import { usePlaceKept } from './use-place-kept.ts';

/** Back on the list without having opened an entry, so many rows are drawn again at once. */
const mostDrawnAgain = 1000;

export async function loader() {
  const language = currentLanguage();
  const [catalogue, models] = await Promise.all([loadCatalogue(language), loadReflectionModels(language)]);
  return { catalogue, modelNames: new Map(models.map(({ id, title }) => [id, title.text])) };
}

/** The filter in the address asks for no other words. */
export const shouldRevalidate = () => false;

export function Component() {
  const { t } = useTranslation('reflections');
  const { catalogue, modelNames } = useLoaderData<typeof loader>();
  const book = useOpenPocketbook();
  const { key } = useLocation();
  const all = usePocketbook((state) => state.reflections);
  const opening = usePocketbook((state) => state.opening);
  const asked = useEntryFilter();
  const { filter, text, isAny, kept } = asked;
  const [isOpen, setOpen] = useState(isAny);
  const filtered = useMemo(() => filterEntries(all, filter), [all, filter]);
  const { entries, near, looked, isWhole } = useFoundEntries(filtered, text, isOpen);
  const { drawn, more } = useDrawn({
    list: JSON.stringify([filter, looked]),
    total: entries.length,
    first: Math.max(kept?.drawn ?? 0, drawnAtOnce),
    isFound: looked.length > 0,
  });
  const shown = useMemo(() => entries.slice(0, drawn), [entries, drawn]);
  const place = useRef<HTMLDivElement>(null);
  usePlaceKept(place, kept?.followed);

  const tag = filter.tag ?? '';
  const drawnAgain = Math.min(drawn, mostDrawnAgain);
  useEffect(() => {
    keepList(book, key, { text, tag, drawn: drawnAgain });
  }, [book, key, text, tag, drawnAgain]);
  const follow = useCallback(
    (id: string, top: number) => {
      const at = entries.findIndex((entry) => entry.id === id);
      const now = keptList(book, key) ?? { text: '', tag: '' };
      keepList(book, key, { ...now, drawn: at + drawnAtOnce, followed: { id, top } });
    },
    [book, key, entries],
  );
  const isNone = entries.length === 0 && isWhole && !opening;
  const isOnlyNear = isNone && near.length > 0;
  const count = isOnlyNear ? t('find.onlyNear') : t('find.count', { count: entries.length });
  const said = useSettled(isAny && isWhole && !opening ? count : '');
  return (
    <Page heading={t('list.heading')}>
      <Actions>
        <ButtonLink look="primary" to="/reflect/new">
          <Icon of={PenLine} />
          {t('list.write')}
        </ButtonLink>
      </Actions>
      <DraftsStarted />
      <div role="search" className="stack" ref={place}>
        {filtered.length > 0 || isAny ? (
          <EntryFinder
            entries={all}
            catalogue={catalogue}
            modelNames={modelNames}
            asked={asked}
            isOpen={isOpen}
            onOpen={setOpen}
          />
        ) : null}
        <AboutLinks asked={asked} catalogue={catalogue} />
        <div className="finder-said">
          <Status>{said}</Status>
          {isAny ? (
            <Button look="quiet" onClick={() => asked.clear()}>
              {t('find.clear')}
            </Button>
          ) : null}
        </div>
        {isOnlyNear ? null : isNone ? (
          <Empty>
            <p>{isAny ? t('find.none') : t('list.empty')}</p>
          </Empty>
        ) : (
          <EntryList entries={shown} looked={looked} onFollow={follow} />
        )}
        {looked.length > 0 && entries.length > drawn && drawn >= drawnAtOnce ? (
          <Actions>
            <Button onClick={more}>{t('list.more')}</Button>
          </Actions>
        ) : null}
        {near.length > 0 ? (
          <section className="stack">
            <h2>{t(isOnlyNear ? 'find.closeTo' : 'find.near')}</h2>
            <p className="soft">{t('find.nearNote')}</p>
            <EntryList entries={near} looked={looked} level={3} onFollow={follow} />
          </section>
        ) : null}
      </div>
      <OpenedSoFar />
      {all.some(({ deletedAt }) => deletedAt !== null) ? (
        <p>
          <Link className="tap" to="/reflect/bin">
            {t('bin.link')}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}
