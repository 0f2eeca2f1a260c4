/** The bin: what was deleted, when it goes, the way back, and the way to let it go at once. */

import { useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { binnedUntil, takenFromBin } from '#model/bin.ts';
import { noonOf } from '#model/day.ts';
import type { Reflection } from '#model/reflection.ts';
import { firstWords } from '#model/reflection-words.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import '#ui/list.css';
import { Actions, Empty, Page, Status } from '#ui/Page.tsx';
import { DeleteForGood } from './DeleteForGood.tsx';

const atOnce = 60;

export function Component() {
  const { t } = useTranslation(['reflections', 'common']);
  const book = useOpenPocketbook();
  const all = usePocketbook((state) => state.reflections);
  const opening = usePocketbook((state) => state.opening);
  const [shown, setShown] = useState(atOnce);
  const [said, setSaid] = useState('');
  const [going, setGoing] = useState<Reflection | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const binned = useMemo(
    () =>
      all
        .filter(({ deletedAt }) => deletedAt !== null)
        .sort((a, b) => ((a.deletedAt ?? '') < (b.deletedAt ?? '') ? 1 : -1)),
    [all],
  );

  /** The button that was pressed has gone with its row. */
  function say(words: string): void {
    setSaid(words);
    list.current?.focus();
  }

  function putBack(entry: Reflection): void {
    void book.save([{ kind: 'reflections', record: takenFromBin(entry, book.stamp()) }]);
    say(t('bin.isBack', { words: firstWords(entry) }));
  }

  return (
    <Page heading={t('bin.heading')} above={<Link to="/reflect">{t('entry.backToList')}</Link>}>
      <p>{t('bin.what')}</p>
      <Status>{said}</Status>
      <div ref={list} tabIndex={-1} className="stack found-place">
        {binned.length === 0 && !opening ? (
          <Empty>
            <p>{t('bin.empty')}</p>
          </Empty>
        ) : (
          <ul className="rows">
            {binned.slice(0, shown).map((entry) => (
              <BinRow key={entry.id} entry={entry} onBack={putBack} onDelete={setGoing} />
            ))}
          </ul>
        )}
        {binned.length > shown ? (
          <Actions>
            <Button onClick={() => setShown(shown + atOnce)}>{t('list.more')}</Button>
          </Actions>
        ) : null}
      </div>
      {going ? (
        <DeleteForGood
          entry={going}
          onClose={() => setGoing(null)}
          onGone={() => {
            setGoing(null);
            say(t('bin.isGone'));
          }}
        />
      ) : null}
    </Page>
  );
}

interface BinRowProps {
  entry: Reflection;
  onBack(entry: Reflection): void;
  onDelete(entry: Reflection): void;
}

function BinRow({ entry, onBack, onDelete }: BinRowProps) {
  const { t } = useTranslation('reflections');
  const words = firstWords(entry);
  const until = binnedUntil(entry);
  return (
    <li className="bin-row">
      <p className="row-note">
        {t('bin.written', { when: plainDate(new Date(entry.createdAt)) })}{' '}
        {until ? t('bin.goes', { when: plainDate(noonOf(until)) }) : null}
      </p>
      <p className="entry-words">{words}</p>
      <Actions>
        <Button aria-label={t('bin.putBackName', { words })} onClick={() => onBack(entry)}>
          {t('bin.putBack')}
        </Button>
        <Button look="quiet" aria-label={t('bin.deleteName', { words })} onClick={() => onDelete(entry)}>
          {t('bin.delete')}
        </Button>
      </Actions>
    </li>
  );
}
