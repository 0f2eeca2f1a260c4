/**
 * Entries by month. All rows come into the page, the first at once and the rest while the device is idle, so that the
 * browser's own search, a screen reader and the way back find them; what is out of sight is not laid out.
 */

import { memo, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useHref, useNavigate } from 'react-router';
import { monthAndYear } from '#i18n/moments.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { Reflection } from '#model/reflection.ts';
import { EntryRow, type RowWords } from './EntryRow.tsx';
import { byMonth } from './by-month.ts';

interface EntryListProps {
  entries: readonly Reflection[];
  /** The folded words that they were found by. */
  looked: readonly string[];
  /** The level of the headings of months. */
  level?: 2 | 3;
  /** An entry is about to be opened; `top` is how far below the top of the window its row is, in pixels. */
  onFollow(id: string, top: number): void;
}

export const EntryList = memo(function EntryList(props: EntryListProps) {
  const { entries, looked, level = 2, onFollow } = props;
  const words = useRowWords();
  const place = useFollowing(onFollow);
  return (
    <div className="stack" ref={place}>
      {byMonth(entries).map(([month, inMonth]) => (
        <Month key={month} entries={inMonth} words={words} looked={looked} level={level} />
      ))}
    </div>
  );
});

interface MonthProps {
  entries: readonly Reflection[];
  words: RowWords;
  looked: readonly string[];
  level: 2 | 3;
}

const Month = memo(function Month({ entries, words, looked, level }: MonthProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="stack month" data-rows={howMany(entries.length)}>
      <Heading>{monthAndYear(new Date(entries[0]?.createdAt ?? 0))}</Heading>
      <ul className="rows">
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} words={words} looked={looked} />
        ))}
      </ul>
    </section>
  );
}, isSameMonth);

/** How much room to keep for a month out of sight. */
function howMany(rows: number): string {
  if (rows <= 4) return 'few';
  if (rows <= 12) return 'some';
  return rows <= 30 ? 'many' : 'most';
}

function isSameMonth(before: MonthProps, after: MonthProps): boolean {
  return (
    before.words === after.words &&
    before.looked === after.looked &&
    before.entries.length === after.entries.length &&
    before.entries.every((entry, at) => entry === after.entries[at])
  );
}

function useRowWords(): RowWords {
  const { t } = useTranslation('reflections');
  const address = useHref('/reflect/');
  return useMemo(
    () => ({ address, shared: t('layers.shared'), tags: t('list.tags'), another: t('entry.another') }),
    [address, t],
  );
}

/** Follows a plain tap on a row inside the app; anything else, such as a new tab, is left to the browser. */
function useFollowing(onFollow: EntryListProps['onFollow']) {
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const follows = useEffectEvent(onFollow);
  useEffect(() => {
    const list = place.current;
    if (!list) return;
    const follow = (event: MouseEvent) => {
      const row = (event.target as Element).closest<HTMLElement>('a[data-entry]');
      const id = row?.dataset['entry'];
      if (!row || !id || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      follows(id, row.getBoundingClientRect().top);
      void navigate(`/reflect/${id}`);
    };
    list.addEventListener('click', follow);
    return () => list.removeEventListener('click', follow);
  }, [navigate]);
  return place;
}
