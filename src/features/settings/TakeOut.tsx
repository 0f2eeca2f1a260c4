/** What the check for identifying details finds in one's own writing, newest first and some at a time, to be changed. */

import { useCallback, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { plainDate, wholeNumber } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice } from '#ui/Page.tsx';
import { useFocusOnStep } from '#ui/use-step.ts';
import { findDetails } from './find-details.ts';
import { keepMovingOnPlace, movingOnPlace, type MovingOnPlace } from './moving-on-place.ts';
import { piecesToCheck, textOf, type Piece } from './pieces-to-check.ts';

/** So many are shown with each look: one can be gone through before the next. */
const atOnce = 10;

export function TakeOut({ onBackUp }: { onBackUp(): void }) {
  const { t } = useTranslation('settings');
  const book = useOpenPocketbook();
  const pieces = usePocketbook(piecesToCheck);
  const [looked, setLooked] = useState(() => movingOnPlace(book).looked);
  const [done, setDone] = useState<number | null>(null);
  const [noHelp, setNoHelp] = useState(false);
  // What was pressed was shut meanwhile, or is gone: the focus goes on to what came of it.
  const [answered, setAnswered] = useState(0);
  const next = useFocusOnStep(answered);
  const count = useCount();
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const control = new AbortController();
    leaving.current = control;
    return () => control.abort();
  }, []);

  const keep = (next: MovingOnPlace['looked']) => {
    keepMovingOnPlace(book, { ...movingOnPlace(book), looked: next });
    setLooked(next);
  };
  const look = async () => {
    const { signal } = leaving.current;
    setNoHelp(false);
    setDone(0);
    await book.opened;
    const found = await findDetails(piecesToCheck(book.getState()), {
      after: looked?.last ?? null,
      wanted: atOnce,
      hasDetails: async (text) => (await count(text)) > 0,
      pause: () => new Promise((resolve) => setTimeout(resolve)),
      onProgress: setDone,
      signal,
    }).catch(() => 'no-help' as const);
    if (!found || signal.aborted) return;
    setAnswered(answered + 1);
    if (found === 'no-help') {
      setDone(null);
      return setNoHelp(true);
    }
    const ids = [...(looked?.found ?? []), ...found.found.map(({ id }) => id)];
    keep({ found: ids, last: found.last ?? looked?.last ?? null, isEnd: found.isEnd });
    setDone(null);
  };

  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const shown = (looked?.found ?? []).flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      {shown.length > 0 ? (
        <ul className="rows">
          {shown.map((piece) => (
            <Row key={piece.id} piece={piece} count={count} />
          ))}
        </ul>
      ) : null}
      <p className="status" role="status" tabIndex={-1} ref={looked?.isEnd ? next : null}>
        {done !== null
          ? t('movingOn.look.progress', { done: wholeNumber(done), total: wholeNumber(pieces.length) })
          : looked?.isEnd
            ? t(shown.length > 0 ? 'movingOn.look.end' : 'movingOn.look.nothing')
            : ''}
      </p>
      {noHelp ? (
        <Notice alert>
          <p tabIndex={-1} ref={next}>
            {t('movingOn.look.noHelp')}
          </p>
        </Notice>
      ) : null}
      {looked?.isEnd ? null : (
        <Actions>
          <Button ref={noHelp ? null : next} disabled={done !== null} onClick={() => void look()}>
            {t(looked ? 'movingOn.look.more' : 'movingOn.look.begin')}
          </Button>
        </Actions>
      )}
      {looked?.isEnd ? (
        <>
          {shown.length > 0 ? <p>{t('movingOn.look.after')}</p> : null}
          <Actions>
            {shown.length > 0 ? <Button onClick={onBackUp}>{t('movingOn.look.newBackup')}</Button> : null}
            <Button
              look="quiet"
              onClick={() => {
                keep(null);
                setAnswered(answered + 1);
              }}
            >
              {t('movingOn.look.again')}
            </Button>
          </Actions>
        </>
      ) : null}
    </>
  );
}

type Count = (text: string) => Promise<number>;

/** One piece. None of its words are shown in the list: it is opened to be read. */
function Row({ piece, count }: { piece: Piece; count: Count }) {
  const { t } = useTranslation('settings');
  const kind = piece.binned ? 'binned' : piece.kind;
  const text = textOf(piece);
  const [details, setDetails] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    // What cannot be counted is opened and read all the same.
    const quiet = () => undefined;
    void count(text).then((found) => {
      if (!gone) setDetails(found);
    }, quiet);
    return () => {
      gone = true;
    };
  }, [text, count]);
  return (
    <li>
      <Link className="row" to={piece.to}>
        <span className="row-note">{plainDate(new Date(piece.createdAt))}</span>
        <span className="row-title">{t(`movingOn.kinds.${kind}`)}</span>
        <span>
          {details === null
            ? ''
            : details > 0
              ? t('movingOn.look.details', { count: details })
              : t('movingOn.look.clean')}
        </span>
      </Link>
    </li>
  );
}

/** How many details stand in a text: asked of the worker one after the other, for it answers only the newest. */
function useCount(): Count {
  const { startChecker } = useServices();
  const started = useRef<ReturnType<typeof startChecker> | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(
    () => () => {
      // Where it did not start there is nothing to close.
      started.current?.then(({ close }) => close()).catch(() => undefined);
      started.current = null;
    },
    [startChecker],
  );
  return useCallback(
    (text) => {
      const counted = last.current.then(async () => {
        const starting = (started.current ??= startChecker());
        const found = await starting.then(
          ({ check }) => check(text),
          () => null,
        );
        if (found?.ok) return found.findings.length;
        // One that does not work is not asked again: the next try starts another.
        if (started.current === starting) started.current = null;
        starting.then(({ close }) => close()).catch(() => undefined);
        throw new Error('The check for details does not start');
      });
      last.current = counted.catch(() => undefined);
      return counted;
    },
    [startChecker],
  );
}
