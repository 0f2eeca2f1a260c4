/** One's own entries, newest first, by month. */

import { useState } from 'react';
import { PenLine } from 'lucide';
import { Link } from 'react-router';
import { monthAndYear, shortWhen } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { dayOf, monthOf } from '#model/day.ts';
import { firstWords, type Reflection } from '#model/reflection.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Actions, Empty, Page } from '#ui/Page.tsx';
import { SharedTag } from './LayerName.tsx';
import { OpenedSoFar } from './OpenedSoFar.tsx';

/** Rows drawn at first and with each *Show more*: thousands of rows would hold up an old phone. */
const atOnce = 60;

export function Component() {
  const { t } = useTranslation('reflections');
  const all = usePocketbook((state) => state.reflections);
  const drafts = usePocketbook((state) => state.drafts).filter((draft) => draft.of === 'reflection');
  const opening = usePocketbook((state) => state.opening);
  const [shown, setShown] = useState(atOnce);
  const entries = all.filter((entry) => entry.deletedAt === null);
  return (
    <Page heading={t('list.heading')}>
      <Actions>
        <ButtonLink look="primary" to="/reflect/new">
          <Icon of={PenLine} />
          {t('list.write')}
        </ButtonLink>
      </Actions>
      {drafts.length > 0 ? (
        <section className="stack">
          <h2>{t('list.drafts')}</h2>
          <ul className="rows">
            {drafts.map((draft) => (
              <li key={draft.id}>
                <Link
                  className="row"
                  to={
                    draft.target
                      ? `/reflect/${draft.target}?draft=${draft.id}`
                      : `/reflect/new?draft=${draft.id}`
                  }
                >
                  <span className="row-title">
                    {t('list.draftOf', { when: shortWhen(new Date(draft.updatedAt)) })}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {entries.length === 0 && !opening ? (
        <Empty>
          <p>{t('list.empty')}</p>
        </Empty>
      ) : (
        byMonth(entries.slice(0, shown)).map(([month, inMonth]) => (
          <section key={month} className="stack month">
            <h2>{monthAndYear(new Date(inMonth[0]?.createdAt ?? 0))}</h2>
            <ul className="rows">
              {inMonth.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        ))
      )}
      {entries.length > shown ? (
        <Actions>
          <Button onClick={() => setShown(shown + atOnce * 4)}>{t('list.more')}</Button>
        </Actions>
      ) : null}
      <OpenedSoFar />
    </Page>
  );
}

function EntryRow({ entry }: { entry: Reflection }) {
  return (
    <li>
      <Link className="row entry-row" to={`/reflect/${entry.id}`}>
        <span className="row-note">{shortWhen(new Date(entry.createdAt))}</span>
        <span className="entry-words">{firstWords(entry)}</span>
        {entry.forSupervision ? <SharedTag /> : null}
      </Link>
    </li>
  );
}

/** Entries in runs of one local month, order kept. */
function byMonth(entries: readonly Reflection[]): [string, Reflection[]][] {
  const months = new Map<string, Reflection[]>();
  for (const entry of entries) {
    const month = monthOf(dayOf(new Date(entry.createdAt)));
    const list = months.get(month);
    if (list) list.push(entry);
    else months.set(month, [entry]);
  }
  return [...months];
}
