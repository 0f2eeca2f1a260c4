/** Beside a unit: where I am with it, what I wrote, my bookmark and my note; and the way back to where I stopped. */

import { use, useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { unitChange, type UnitChanges } from '#model/change-unit.ts';
import { newestByUnit, unitStates } from '#model/unit-progress.ts';
import { PocketbookContext, useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Radio, RadioGroup } from '#ui/Field.tsx';
import { Card } from '#ui/Page.tsx';
import { KeepHere } from './KeepHere.tsx';
import { partOf } from './unit-place.ts';
import { useKeepPlace } from './use-keep-place.ts';
import { WrittenHere } from './WrittenHere.tsx';

export function Beside() {
  const { unitId = '' } = useParams();
  const open = use(PocketbookContext) !== null;
  return open ? <Mine key={unitId} unitId={unitId} /> : null;
}

function Mine({ unitId }: { unitId: string }) {
  return (
    <>
      <WhereIAm unitId={unitId} />
      <WrittenHere kind="unit" id={unitId} />
      <KeepHere target={{ kind: 'unit', id: unitId }} />
    </>
  );
}

function WhereIAm({ unitId }: { unitId: string }) {
  const { t } = useTranslation(['alongside', 'curriculum']);
  const book = useOpenPocketbook();
  const mine = newestByUnit(usePocketbook((state) => state.unitProgress)).get(unitId);
  const opening = usePocketbook((state) => state.opening !== null);
  // Once chosen by hand it is not changed by reading on, until the unit is opened again.
  const [chosen, setChosen] = useState(false);
  const put = (changes: UnitChanges) => {
    const records = unitChange(book.getState().unitProgress, unitId, changes, book.newId(), book.stamp);
    if (records.length > 0) void book.save(records.map((record) => ({ kind: 'unitProgress', record })));
  };
  const state = mine?.state ?? 'not-started';
  const keep = useRef<(part: string) => void>(() => undefined);
  useEffect(() => {
    keep.current = (place) => {
      if (opening || (state === 'not-started' && chosen)) return;
      put(state === 'not-started' ? { state: 'reading', place } : { place });
    };
  });
  useKeepPlace(keep, book.onLastMoment);
  return (
    <Card>
      <RadioGroup legend={t('unit.heading')} hint={t('unit.headingHint')}>
        {unitStates.map((one) => (
          <Radio
            key={one}
            name="unit-state"
            label={t(`curriculum:states.${one}`)}
            checked={state === one}
            onChange={() => {
              setChosen(true);
              put(one === 'not-started' ? { state: one, place: '' } : { state: one });
            }}
          />
        ))}
      </RadioGroup>
    </Card>
  );
}

/** Offers the place where one stopped reading at an earlier visit. */
export function ResumeUnit() {
  const { unitId = '' } = useParams();
  const open = use(PocketbookContext) !== null;
  return open ? <Resume key={unitId} unitId={unitId} /> : null;
}

function Resume({ unitId }: { unitId: string }) {
  const { t } = useTranslation(['alongside', 'curriculum']);
  const mine = newestByUnit(usePocketbook((state) => state.unitProgress)).get(unitId);
  const opened = usePocketbook((state) => state.opening === null);
  // As it was on arrival: what is read now would move it, and the page under the reader's eyes.
  const [place, setPlace] = useState<string | null>(null);
  if (place === null && (mine || opened)) setPlace(mine?.place ?? '');
  const part = place ? partOf(place) : undefined;
  if (!part) return null;
  return (
    <p className="resume">
      <Link to={`#${place}`}>{t('unit.resume', { part: t(`curriculum:part.${part}`) })}</Link>
    </p>
  );
}
