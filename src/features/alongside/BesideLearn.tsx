/** On the front page of Learn: the units that I am reading, what I bookmarked, and where I have notes. */

import { use, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { areaTitle, loadCatalogue, unitTitle, type Catalogue } from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import type { Target } from '#model/bookmark.ts';
import { targetOfNoteDraft } from '#model/finish-note.ts';
import { newestByUnit } from '#model/unit-progress.ts';
import { PocketbookContext, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Card } from '#ui/Page.tsx';

export function Beside() {
  return use(PocketbookContext) ? <Mine /> : null;
}

function Mine() {
  const { t } = useTranslation('alongside');
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const progress = usePocketbook((state) => state.unitProgress);
  const bookmarks = usePocketbook((state) => state.bookmarks);
  const notes = usePocketbook((state) => state.notes);
  const drafts = usePocketbook((state) => state.drafts);
  useEffect(() => {
    // The page has fetched it already: this is no second download.
    void loadCatalogue(currentLanguage()).then(setCatalogue);
  }, []);
  if (!catalogue) return null;
  const reading = [...newestByUnit(progress).values()]
    .filter(({ state }) => state === 'reading')
    .map(({ unit }): Target => ({ kind: 'unit', id: unit }));
  // A note that was begun and not finished is found here too.
  const begun = drafts.flatMap(({ of, target, deletedAt }) => {
    const place = of === 'note' && target !== null ? targetOfNoteDraft(target) : null;
    return place ? [{ target: place, deletedAt }] : [];
  });
  return (
    <>
      <Places heading={t('learn.reading')} targets={reading} catalogue={catalogue} />
      <Places heading={t('learn.bookmarks')} targets={targetsOf(bookmarks)} catalogue={catalogue} />
      <Places heading={t('learn.notes')} targets={targetsOf([...begun, ...notes])} catalogue={catalogue} />
    </>
  );
}

interface PlacesProps {
  heading: string;
  targets: readonly Target[];
  catalogue: Catalogue;
}

function Places({ heading, targets, catalogue }: PlacesProps) {
  const { t } = useTranslation('alongside');
  if (targets.length === 0) return null;
  const nameOf = ({ kind, id }: Target) => {
    const title = kind === 'unit' ? unitTitle(catalogue, id) : areaTitle(catalogue, areaOf(id));
    if (!title) return id;
    return kind === 'competence' ? t('learn.competence', { id, area: title }) : `${id} ${title}`;
  };
  return (
    <Card heading={heading}>
      <ul className="rows">
        {targets.map((target) => (
          <li key={`${target.kind} ${target.id}`}>
            <Link className="row" to={addressOf(target)}>
              <span className="row-title">{nameOf(target)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function addressOf({ kind, id }: Target): string {
  if (kind === 'unit') return `/learn/units/${id}`;
  return `/learn/framework/${areaOf(id)}${kind === 'competence' ? `#c-${id}` : ''}`;
}

/** The area of a competence, or the area itself: `3.2` of `3.2.4`. */
function areaOf(id: string): string {
  return id.split('.', 2).join('.');
}

/** Each target once, in the order of the records, newest first. */
function targetsOf(records: readonly { target: Target; deletedAt: string | null }[]): Target[] {
  const byPlace = new Map<string, Target>();
  for (const { target, deletedAt } of records) {
    const place = `${target.kind} ${target.id}`;
    if (deletedAt === null && !byPlace.has(place)) byPlace.set(place, target);
  }
  return [...byPlace.values()];
}
