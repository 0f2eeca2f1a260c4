/** What was found in one's own writing, the newest first. Only while a pocketbook is open; nothing of it is kept. */

import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { firstWords } from '#model/reflection-words.ts';
import { ownItems, shownTexts, type OwnItem } from '#model/search-own.ts';
import { snippetOf } from '#model/search-snippet.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useOwnSearch } from '#pocketbook/use-own-search.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Marked } from '#ui/Marked.tsx';
import { Actions, Status } from '#ui/Page.tsx';
import { useSettled } from '#ui/use-settled.ts';
import { addressOf } from './address-of.ts';

/** So many at first, for the pages stand below; and so many more each time. */
const few = 3;
const step = 20;

interface OwnResultsProps {
  query: string;
  /** The address of the result that was opened before. */
  followed: string | undefined;
  onFollow(address: string): void;
}

export function OwnResults({ query, followed, onFollow }: OwnResultsProps) {
  const { t } = useTranslation('search');
  const heading = useId();
  const { near } = useServices();
  const reflections = usePocketbook((state) => state.reflections);
  const ratings = usePocketbook((state) => state.ratings);
  const goals = usePocketbook((state) => state.goals);
  const notes = usePocketbook((state) => state.notes);
  const items = useMemo(
    () => ownItems({ reflections, ratings, goals, notes }),
    [reflections, ratings, goals, notes],
  );
  const found = useOwnSearch(items, query, near);
  const [asked, setAsked] = useState({ query, shown: few });
  const shown = asked.query === query ? asked.shown : few;
  const place = useRef<HTMLElement>(null);
  useFollowedAgain(place, followed, found !== null);
  const count = found?.hits.length ?? 0;
  const said = useSettled(found?.isWhole && count > 0 ? t('own.count', { count }) : '');
  const rows = (some: readonly OwnItem[]) => (
    <ul className="rows">
      {some.map((item) => (
        <OwnRow key={item.record.id} item={item} words={found?.words ?? []} onFollow={onFollow} />
      ))}
    </ul>
  );
  return (
    <>
      <Status>{said}</Status>
      {found && count + found.near.length > 0 ? (
        <section ref={place} className="stack own-found" aria-labelledby={heading}>
          <h2 id={heading}>{t('own.heading')}</h2>
          {count > 0 ? rows(found.hits.slice(0, shown)) : null}
          {count > shown ? (
            <Actions>
              <Button onClick={() => setAsked({ query, shown: shown + step })}>{t('own.more')}</Button>
            </Actions>
          ) : null}
          {found.near.length > 0 ? (
            <>
              <h3>{t('own.near')}</h3>
              {rows(found.near.slice(0, step))}
            </>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

/** Back from one of them: on it again, once it is found again. */
function useFollowedAgain(
  place: { readonly current: HTMLElement | null },
  followed: string | undefined,
  isFound: boolean,
): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isFound || !followed || isDone.current) return;
    isDone.current = true;
    const links = [...(place.current?.querySelectorAll('a') ?? [])];
    links.find((link) => link.getAttribute('href')?.endsWith(followed))?.focus({ preventScroll: true });
  }, [place, followed, isFound]);
}

interface OwnRowProps {
  item: OwnItem;
  /** The folded words that it was found by. */
  words: readonly string[];
  onFollow(address: string): void;
}

function OwnRow({ item, words, onFollow }: OwnRowProps) {
  const { t } = useTranslation('search');
  const address = ownAddress(item);
  const runs = snippetOf(shownTexts(item), words);
  return (
    <li>
      <Link className="row entry-row" to={address} onClick={() => onFollow(address)}>
        <span className="row-note">
          {t(`own.kinds.${item.kind}`)} · {plainDate(new Date(item.record.createdAt))}
        </span>
        <span className="entry-words own-snippet">
          {runs ? <Marked runs={runs} /> : item.kind === 'reflections' ? firstWords(item.record) : null}
        </span>
      </Link>
    </li>
  );
}

function ownAddress(item: OwnItem): string {
  switch (item.kind) {
    case 'reflections':
      return `/reflect/${item.record.id}`;
    case 'ratings':
      return `/growth/areas/${item.record.areaId}`;
    case 'goals':
      return `/growth/goals/${item.record.id}`;
    case 'notes':
      return addressOf(item.record.target, '');
  }
}
