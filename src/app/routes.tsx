/** Every address and its screen. Each screen comes as a chunk of its own, with its words. */

import { Suspense, type ComponentType } from 'react';
import { redirect, type LoaderFunction, type RouteObject } from 'react-router';
import { loadWords } from '#i18n/i18n.ts';
import type { Namespace } from '#i18n/resources.ts';
import { AlongsideContext } from '#services/alongside.ts';
import { Component as Today } from '#features/today/Today.tsx';
import { Beside as WaitingDraft } from '#features/reflections/WaitingDraft.tsx';
import { FirstRunGate } from './FirstRunGate.tsx';
import { NotFound } from './lazy-screens.tsx';
import { PrivateGate } from './PrivateGate.tsx';
import { RouteError } from './RouteError.tsx';
import { Shell } from './Shell.tsx';
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
  return { path, handle: { title }, lazy };
}

/** The first screen comes with the app itself. */
function TodayTogether() {
  return (
    <AlongsideContext value={<WaitingDraft />}>
      <Today />
    </AlongsideContext>
  );
}

/** A content page with its personal part beside it. */
async function withAlongside(
  page: Promise<Screen>,
  beside: Promise<{ Beside: ComponentType }>,
): Promise<Screen> {
  const [{ Component, ...rest }, { Beside }] = await Promise.all([page, beside]);
  const Together = () => (
    <AlongsideContext value={<Beside />}>
      <Component />
    </AlongsideContext>
  );
  return { ...rest, Component: Together };
}

const openToAll = [
  screen('help-now', 'helpNow', ['help-now', 'alongside'], () =>
    withAlongside(import('#features/help-now/HelpNow.tsx'), import('#features/alongside/OwnNumbers.tsx')),
  ),
  { path: 'learn', loader: () => redirect('/learn/framework') },
  screen('learn/framework', 'framework', ['framework'], () => import('#features/framework/Framework.tsx')),
  screen('learn/framework/:areaId', 'area', ['framework', 'alongside', 'growth'], () =>
    withAlongside(import('#features/framework/Area.tsx'), import('#features/alongside/BesideArea.tsx')),
  ),
  screen('about', 'about', ['about'], () => import('#features/about/About.tsx')),
];

const ownWriting = [
  { index: true, handle: { title: 'today' satisfies TitleKey }, Component: TodayTogether },
  screen('reflect', 'reflect', ['reflections'], () => import('#features/reflections/Reflections.tsx')),
  screen('reflect/new', 'write', ['reflections'], () => import('#features/reflections/NewReflection.tsx')),
  screen('reflect/:id', 'entry', ['reflections', 'errors'], () => import('#features/reflections/Entry.tsx')),
  screen('growth', 'growth', ['growth'], () => import('#features/growth/Growth.tsx')),
  screen('growth/areas/:areaId', 'rate', ['growth'], () => import('#features/growth/RateArea.tsx')),
  screen('growth/goals', 'goals', ['goals'], () => import('#features/goals/Goals.tsx')),
  screen('growth/goals/new', 'goal', ['goals'], () => import('#features/goals/NewGoal.tsx')),
  screen('growth/goals/:id', 'goal', ['goals', 'errors'], () => import('#features/goals/GoalPage.tsx')),
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
            children: [
              screen('settings', 'settings', ['settings'], () => import('#features/settings/Settings.tsx')),
              { element: <PrivateGate />, children: ownWriting },
              {
                path: '*',
                element: (
                  <Suspense>
                    <NotFound />
                  </Suspense>
                ),
              },
            ],
          },
        ],
      },
    ],
  },
];
