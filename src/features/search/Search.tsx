/** Search: results as one types, best first, without a connection. The words are in no address, title or store. */

import {
  use,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { Link, useLoaderData, useLocation } from 'react-router';
import { loadSearch, type Search } from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { PocketbookContext } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Empty, Notice, Page, Status } from '#ui/Page.tsx';
import '#ui/search.css';
import { OwnResults } from './OwnResults.tsx';
import { Results } from './Results.tsx';
import { isAboutCrisis } from './is-about-crisis.ts';
import { keepSearch, keptSearch } from './kept-search.ts';
import { useSettled } from '#ui/use-settled.ts';

export const loader = () => loadSearch(currentLanguage());

/** So many results at first, and so many more each time. */
const step = 20;

export function Component() {
  const { t } = useTranslation('search');
  const search = useLoaderData<Search>();
  const { key } = useLocation();
  const book = use(PocketbookContext);
  const [owner, setOwner] = useState(book);
  const [kept] = useState(() => keptSearch(book, key));
  const [query, setQuery] = useState(kept?.query ?? '');
  const [shown, setShown] = useState(kept?.shown ?? step);
  // What was looked for goes when the pocketbook locks.
  if (owner !== book) {
    setOwner(book);
    if (owner) {
      setQuery('');
      setShown(step);
    }
  }
  const looked = useDeferredValue(query);
  const found = useMemo(() => search.find(looked), [search, looked]);
  const box = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const hint = useId();
  // One letter says nothing yet; one digit may be a domain.
  const isAsked = /[\p{L}\p{M}]{2}|\p{N}/u.test(looked);
  useFocusWhereOneWas(box, results, kept?.followed);

  function look(words: string): void {
    setQuery(words);
    setShown(step);
    keepSearch(book, key, { query: words, shown: step });
  }

  function showMore(): void {
    const more = shown + step;
    setShown(more);
    keepSearch(book, key, { query, shown: more });
  }

  /** The key of a phone that says "search": puts the keyboard away, and goes to what was found. */
  function goToResults(event: KeyboardEvent): void {
    if (event.key === 'Enter') results.current?.focus();
  }

  return (
    <Page heading={t('heading')}>
      <div role="search" className="stack">
        <input
          ref={box}
          type="search"
          aria-label={t('box')}
          aria-describedby={hint}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          value={query}
          onChange={(event) => look(event.target.value)}
          onKeyDown={goToResults}
        />
        <p className="hint" id={hint}>
          {t('hint')}
        </p>
        {isAboutCrisis(query, t('crisis.words', { returnObjects: true })) ? (
          <Notice tone="danger">
            <p>
              {t('crisis.what')}{' '}
              <Link className="tap" to="/help-now">
                {t('crisis.link')}
              </Link>
            </p>
          </Notice>
        ) : null}
        <HowMany isAsked={isAsked} count={found.hits.length} whole={found.whole} />
        <div ref={results} tabIndex={-1} className="stack found-place">
          {book ? (
            <OwnResults
              query={isAsked ? looked : ''}
              followed={kept?.followed}
              onFollow={(address) => keepSearch(book, key, { query, shown, followed: address })}
            />
          ) : null}
          {isAsked && found.hits.length > 0 ? (
            <Results
              search={search}
              hits={found.hits.slice(0, shown)}
              firstNew={shown > step && shown !== kept?.shown ? shown - step : null}
              onFollow={(address) => keepSearch(book, key, { query, shown, followed: address })}
            />
          ) : null}
          {isAsked && found.hits.length > shown ? (
            <Actions>
              <Button onClick={showMore}>{t('more')}</Button>
            </Actions>
          ) : null}
          {isAsked && found.hits.length === 0 ? <Nothing /> : null}
          {isAsked ? null : <Ways onChoose={look} box={box} isOwn={book !== null} />}
        </div>
      </div>
    </Page>
  );
}

/** Back from a result: on the result that was opened. Otherwise in the box. */
function useFocusWhereOneWas(
  box: RefObject<HTMLInputElement | null>,
  results: RefObject<HTMLDivElement | null>,
  followed: string | undefined,
): void {
  useEffect(() => {
    const links = [...(results.current?.querySelectorAll('a') ?? [])];
    const link = followed && links.find((one) => one.getAttribute('href')?.endsWith(followed));
    (link || box.current)?.focus({ preventScroll: true });
  }, [box, results, followed]);
}

/** Said once the typing rests, so that a screen reader is not talked over. */
function HowMany({ isAsked, count, whole }: { isAsked: boolean; count: number; whole: boolean }) {
  const { t } = useTranslation('search');
  const words = count > 0 && !whole ? t('nearest', { count }) : t('results', { count });
  return <Status>{useSettled(isAsked ? words : '')}</Status>;
}

function Nothing() {
  const { t } = useTranslation('search');
  return (
    <Empty>
      <p>{t('nothing.what')}</p>
      <p>
        <Link className="tap" to="/learn/framework">
          {t('nothing.framework')}
        </Link>
        <br />
        <Link className="tap" to="/learn/units">
          {t('nothing.units')}
        </Link>
      </p>
    </Empty>
  );
}

/** Before anything is typed: where it looks, and words to begin with. */
function Ways({
  onChoose,
  box,
  isOwn,
}: {
  onChoose: (words: string) => void;
  box: RefObject<HTMLInputElement | null>;
  /** Whether it looks in one's own writing too. */
  isOwn: boolean;
}) {
  const { t } = useTranslation('search');
  return (
    <div className="stack">
      <p>{isOwn ? t('begin.whatOwn') : t('begin.what')}</p>
      <p className="soft">{t('begin.kept')}</p>
      <Actions>
        {t('begin.words', { returnObjects: true }).map((words) => (
          <Button
            key={words}
            onClick={() => {
              onChoose(words);
              box.current?.focus();
            }}
          >
            {words}
          </Button>
        ))}
      </Actions>
    </div>
  );
}
