/** Every address and its screen. Each screen comes as a chunk of its own, with its words. */

import { useState, type ComponentType } from 'react';
import type { LoaderFunction, RouteObject } from 'react-router';
import { loadWords } from '#i18n/i18n.ts';
import type { Namespace } from '#i18n/resources.ts';
import { unitBeingRead } from '#model/unit-progress.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { AlongsideContext } from '#services/alongside.ts';
import { Component as Today } from '#features/today/Today.tsx';
import { FirstRunGate } from './FirstRunGate.tsx';
import { BackupDue, GoOnLearning, NotFound, WaitingDraft, WaitingLetters } from './lazy-screens.tsx';
import { PrivateGate } from './PrivateGate.tsx';
import { RouteError } from './RouteError.tsx';
import { Shell, type Handle } from './Shell.tsx';
import type { TitleKey } from './title-key.ts';

interface Screen {
  Component: ComponentType;
  loader?: LoaderFunction;
}

/** A lazy screen: its code and its words arrive together. */
function screen(path: string, title: TitleKey, words: Namespace[], load: () => Promise<Screen>): RouteObject {
  const lazy = async () => {
    const [found] = await Promise.all([load(), loadWords(...words)]);
    return found;
  };
  return { path, handle: { title } satisfies Handle, lazy };
}

/** What was begun and not finished, on Today: fetched only where there is some, and there until the screen is left. */
function Unfinished() {
  const waits = usePocketbook(({ drafts }) => drafts.some(({ of, later }) => of === 'reflection' && !later));
  const [shown, setShown] = useState(waits);
  if (!shown && waits) setShown(true);
  return shown ? <WaitingDraft /> : null;
}

/** The unit that is being read, on Today: fetched only where there is one. Room is kept for it meanwhile. */
function UnitBeingRead() {
  const reading = usePocketbook(({ unitProgress }) => unitBeingRead(unitProgress) !== undefined);
  return reading ? <GoOnLearning /> : null;
}

/** What was written without unlocking, on Today: fetched only where there is some. */
function WrittenWhileLocked() {
  const waits = usePocketbook(({ reflections }) =>
    reflections.some(({ waiting, deletedAt }) => waiting && deletedAt === null),
  );
  return waits ? <WaitingLetters /> : null;
}

/** The first screen comes with the app itself. */
function TodayTogether() {
  return (
    <AlongsideContext
      value={
        <>
          <Unfinished />
          <WrittenWhileLocked />
          <UnitBeingRead />
        </>
      }
    >
      <Today backupDue={<BackupDue />} />
    </AlongsideContext>
  );
}

// The pages in `together/` have their personal part beside them.
const openToAll = [
  screen('help-now', 'helpNow', ['help-now', 'alongside'], () => import('./together/HelpNow.tsx')),
  screen('learn', 'learn', ['framework', 'map', 'alongside', 'growth'], () => import('./together/Learn.tsx')),
  screen('learn/framework', 'framework', ['framework'], () => import('#features/framework/Framework.tsx')),
  screen(
    'learn/framework/:areaId',
    'area',
    ['framework', 'alongside', 'growth'],
    () => import('./together/Area.tsx'),
  ),
  screen('learn/units', 'units', ['curriculum', 'framework'], () => import('./together/Units.tsx')),
  screen(
    'learn/units/:unitId',
    'unit',
    ['curriculum', 'framework', 'alongside'],
    () => import('./together/Unit.tsx'),
  ),
  screen(
    'search',
    'search',
    ['search', 'framework', 'curriculum', 'growth'],
    () => import('./together/Search.tsx'),
  ),
  screen('about', 'about', ['about'], () => import('#features/about/About.tsx')),
  // To be read before anything is written.
  screen('settings/watched', 'watched', ['settings'], () => import('#features/settings/Watched.tsx')),
];

const ownWriting = [
  screen('settings/moving-on', 'movingOn', ['settings'], () => import('#features/settings/MovingOn.tsx')),
  screen('settings/move', 'move', ['settings'], () => import('#features/settings/BackupMove.tsx')),
  screen('settings/copies', 'copies', ['settings'], () => import('#features/settings/Copies.tsx')),
  screen('settings/words', 'words', ['settings'], () => import('#features/settings/MarkedWords.tsx')),
  screen('settings/lock', 'lock', ['lock'], () => import('./together/LockSettings.tsx')),
  { index: true, handle: { title: 'today' } satisfies Handle, Component: TodayTogether },
  screen('reflect', 'reflect', ['reflections'], () => import('#features/reflections/Reflections.tsx')),
  screen('reflect/new', 'write', ['reflections'], () => import('#features/reflections/NewReflection.tsx')),
  screen('reflect/sit', 'sit', ['reflections'], () => import('#features/reflections/SitAMinute.tsx')),
  screen(
    'reflect/:id/earlier',
    'earlier',
    ['reflections'],
    () => import('#features/reflections/EarlierVersions.tsx'),
  ),
  screen('reflect/:id/tell', 'tell', ['reflections'], () => import('#features/reflections/TellSomeone.tsx')),
  screen('reflect/bin', 'bin', ['reflections'], () => import('#features/reflections/Bin.tsx')),
  screen('reflect/tags', 'tags', ['reflections'], () => import('#features/reflections/Tags.tsx')),
  screen('reflect/:id', 'entry', ['reflections', 'errors'], () => import('#features/reflections/Entry.tsx')),
  screen('growth', 'growth', ['growth'], () => import('#features/growth/Growth.tsx')),
  screen('growth/areas/:areaId', 'rate', ['growth'], () => import('#features/growth/RateArea.tsx')),
  screen('growth/goals', 'goals', ['goals'], () => import('#features/goals/Goals.tsx')),
  screen('growth/goals/new', 'goal', ['goals'], () => import('#features/goals/NewGoal.tsx')),
  screen('growth/goals/:id', 'goal', ['goals', 'errors', 'alongside'], () => import('./together/Goal.tsx')),
  screen(
    'supervision',
    'supervision',
    ['supervision'],
    () => import('#features/supervision/Supervision.tsx'),
  ),
  screen(
    'supervision/prepare',
    'prepare',
    ['supervision', 'growth'],
    () => import('#features/supervision/Prepare.tsx'),
  ),
];

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <RouteError />,
    // The words of index.html stay until the first route is ready; React Router asks for this all the same.
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          ...openToAll,
          {
            element: <FirstRunGate />,
            handle: { afterFirstRun: true } satisfies Handle,
            children: [
              screen(
                'settings',
                'settings',
                ['settings', 'welcome'],
                () => import('#features/settings/Settings.tsx'),
              ),
              { element: <PrivateGate />, children: ownWriting },
              {
                path: '*',
                element: <NotFound />,
              },
            ],
          },
        ],
      },
    ],
  },
];
