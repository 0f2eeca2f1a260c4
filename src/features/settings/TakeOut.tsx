/** What the check for identifying details finds in one's own writing, newest first and some at a time, to be changed. */

import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { plainDate, wholeNumber } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Status } from '#ui/Page.tsx';
import { findDetails } from './find-details.ts';
import { keepMovingOnPlace, movingOnPlace, type MovingOnPlace } from './moving-on-place.ts';
import { piecesToCheck, textOf, type Piece } from './pieces-to-check.ts';

/** So many are shown with each look: one can be gone through before the next. */
const atOnce = 10;

type Find = (text: string) => readonly unknown[];

export function TakeOut({ onBackUp }: { onBackUp(): void }) {
  const { t } = useTranslation('settings');
  const book = useOpenPocketbook();
  const pieces = usePocketbook(piecesToCheck);
  const [looked, setLooked] = useState(() => movingOnPlace(book).looked);
  const [done, setDone] = useState<number | null>(null);
  const find = useIdentifiers();
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
  const look = async (hasDetails: Find) => {
    setDone(0);
    await book.opened;
    const found = await findDetails(piecesToCheck(book.getState()), {
      after: looked?.last ?? null,
      wanted: atOnce,
      hasDetails: (text) => hasDetails(text).length > 0,
      pause: () => new Promise((resolve) => setTimeout(resolve)),
      onProgress: setDone,
      signal: leaving.current.signal,
    });
    if (!found) return;
    const ids = [...(looked?.found ?? []), ...found.found.map(({ id }) => id)];
    keep({ found: ids, last: found.last ?? looked?.last ?? null, isEnd: found.isEnd });
    setDone(null);
  };

  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const shown = (looked?.found ?? []).flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      {shown.length > 0 && find ? (
        <ul className="rows">
          {shown.map((piece) => (
            <Row key={piece.id} piece={piece} count={find(textOf(piece)).length} />
          ))}
        </ul>
      ) : null}
      <Status>
        {done !== null
          ? t('movingOn.look.progress', { done: wholeNumber(done), total: wholeNumber(pieces.length) })
          : looked?.isEnd
            ? t(shown.length > 0 ? 'movingOn.look.end' : 'movingOn.look.nothing')
            : ''}
      </Status>
      {looked?.isEnd || !find ? null : (
        <Actions>
          <Button disabled={done !== null} onClick={() => void look(find)}>
            {t(looked ? 'movingOn.look.more' : 'movingOn.look.begin')}
          </Button>
        </Actions>
      )}
      {looked?.isEnd ? (
        <>
          <p>{t('movingOn.look.after')}</p>
          <Actions>
            <Button onClick={onBackUp}>{t('movingOn.look.newBackup')}</Button>
            <Button look="quiet" onClick={() => keep(null)}>
              {t('movingOn.look.again')}
            </Button>
          </Actions>
        </>
      ) : null}
    </>
  );
}

/** One piece. None of its words are shown in the list: it is opened to be read. */
function Row({ piece, count }: { piece: Piece; count: number }) {
  const { t } = useTranslation('settings');
  const kind = piece.binned ? 'binned' : piece.kind;
  return (
    <li>
      <Link className="row" to={piece.to}>
        <span className="row-note">{plainDate(new Date(piece.createdAt))}</span>
        <span className="row-title">{t(`movingOn.kinds.${kind}`)}</span>
        <span>{count > 0 ? t('movingOn.look.details', { count }) : t('movingOn.look.clean')}</span>
      </Link>
    </li>
  );
}

/** The check, fetched when this step is there; null until then. */
function useIdentifiers(): Find | null {
  const [find, setFind] = useState<Find | null>(null);
  useEffect(() => {
    let gone = false;
    void import('#identifiers/identifiers.ts').then(({ findIdentifiers }) => {
      if (!gone) setFind(() => findIdentifiers);
    });
    return () => {
      gone = true;
    };
  }, []);
  return find;
}
