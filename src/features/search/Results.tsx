/** What was found: each with its kind and number, its title and the place in it, and where I am with it. */

import { use, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Search, SearchHit } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { OwnStepsContext, UnitStatesContext } from '#services/alongside.ts';
import { Marked } from '#ui/Marked.tsx';
import { addressOf } from './address-of.ts';

interface ResultsProps {
  search: Search;
  hits: readonly SearchHit[];
  /** The first of those that came by *Show more*: it takes the focus. */
  firstNew: number | null;
  onFollow: (address: string) => void;
}

export function Results({ search, hits, firstNew, onFollow }: ResultsProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (firstNew !== null) list.current?.children[firstNew]?.querySelector('a')?.focus();
  }, [firstNew]);
  return (
    <ol className="rows found" ref={list}>
      {hits.map((hit) => (
        <li key={`${hit.page.kind} ${hit.page.id}`}>
          <Result search={search} hit={hit} onFollow={onFollow} />
        </li>
      ))}
    </ol>
  );
}

function Result({
  search,
  hit,
  onFollow,
}: {
  search: Search;
  hit: SearchHit;
  onFollow: ResultsProps['onFollow'];
}) {
  const { t } = useTranslation(['search', 'framework', 'curriculum']);
  const { page } = hit;
  const { title, short, at, excerpt, lang } = search.show(hit);
  const address = addressOf(page, at);
  const places = {
    'looks-like': 'framework:looksLike',
    'ask-yourself': 'framework:askYourself',
    'watch-out-for': 'framework:watchOutFor',
  } as const;
  return (
    <>
      <h2>
        <Link to={address} onClick={() => onFollow(address)}>
          <span className="row-note">{[t(`kinds.${page.kind}`), page.number].join(' ').trim()}</span>{' '}
          <span className="row-title" lang={page.title.lang}>
            <Marked runs={title} />
          </span>
        </Link>
      </h2>
      {page.short ? (
        <p className="small" lang={page.title.lang}>
          <Marked runs={short} />
        </p>
      ) : null}
      <p className="soft small">
        {at
          ? `${at in places ? t(places[at as keyof typeof places]) : t(`curriculum:part.${at as 'why'}`)}: `
          : ''}
        <span lang={lang}>
          <Marked runs={excerpt} />
        </span>
      </p>
      <Mine kind={page.kind} id={page.id} />
    </>
  );
}

/** Where I am with it; nothing while no pocketbook is open. */
function Mine({ kind, id }: { kind: SearchHit['page']['kind']; id: string }) {
  const { t } = useTranslation(['search', 'curriculum', 'growth']);
  const state = use(UnitStatesContext)?.get(id);
  const answer = use(OwnStepsContext)?.get(id);
  if (kind === 'unit' && state && state !== 'not-started') {
    return <p className="row-note">{t('mine.unit', { state: t(`curriculum:states.${state}`) })}</p>;
  }
  if (kind === 'area' && answer) {
    return <p className="row-note">{t('mine.area', { answer: t(`growth:answers.${answer}`) })}</p>;
  }
  return null;
}
