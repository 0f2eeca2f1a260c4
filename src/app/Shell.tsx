/** What is around every screen: the name, help, settings, the five rooms, notices. */

import { Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { BookOpen, House, LifeBuoy, PenLine, Settings as SettingsIcon, Sprout, Users } from 'lucide-react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useMatches } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { PocketbookContext } from '#pocketbook/use-pocketbook.ts';
import { useGate, useServices } from '#services/services.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { Mark } from '#ui/Mark.tsx';
import { isFirstRun } from './is-first-run.ts';
import type { TitleKey } from './title-key.ts';
import { UpdateNotice } from './lazy-screens.tsx';

const rooms = [
  { to: '/', name: 'today', Icon: House },
  { to: '/reflect', name: 'reflect', Icon: PenLine },
  { to: '/learn', name: 'learn', Icon: BookOpen },
  { to: '/growth', name: 'growth', Icon: Sprout },
  { to: '/supervision', name: 'supervision', Icon: Users },
] as const;

export function Shell() {
  const { t } = useTranslation();
  const gate = useGate();
  const firstRun = isFirstRun(gate, usePreferences());
  const { updates } = useServices().platform;
  const update = useSyncExternalStore(updates.subscribe, updates.state);
  usePageTitle(firstRun);
  useFocusOnArrival();
  return (
    <PocketbookContext value={gate.at === 'open' ? gate.pocketbook : null}>
      <div className={firstRun ? 'shell shell-first' : 'shell'}>
        <header className="top">
          <a className="skip" href="#main">
            {t('skip')}
          </a>
          <Link className="top-name" to="/" aria-label={t('nav.home')}>
            <Mark />
            <span>{t('app')}</span>
          </Link>
          <Link className="top-link top-help" to="/help-now">
            <LifeBuoy aria-hidden />
            {t('nav.helpNow')}
          </Link>
          {firstRun ? null : (
            <Link className="top-link" to="/settings" aria-label={t('nav.settings')}>
              <SettingsIcon aria-hidden />
            </Link>
          )}
        </header>
        <main id="main" className="main" tabIndex={-1}>
          {update === 'none' ? null : (
            <Suspense>
              <UpdateNotice />
            </Suspense>
          )}
          <Outlet />
        </main>
        {firstRun ? null : (
          <nav className="nav" aria-label={t('nav.main')}>
            <ul>
              {rooms.map(({ to, name, Icon }) => (
                <li key={name}>
                  <NavLink to={to} end={to === '/'}>
                    <Icon aria-hidden />
                    {t(`nav.${name}`)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <ScrollRestoration />
      </div>
    </PocketbookContext>
  );
}

/** Screens that open without a pocketbook, during the first run too. */
const openToAll: ReadonlySet<TitleKey> = new Set<TitleKey>(['helpNow', 'framework', 'area', 'about']);

/** The page's title comes from a fixed list, so that nothing personal can stand in it. */
function usePageTitle(firstRun: boolean): void {
  const { t } = useTranslation();
  const match = useMatches().findLast((one) => (one.handle as { title?: TitleKey } | undefined)?.title);
  const title = (match?.handle as { title: TitleKey } | undefined)?.title;
  useEffect(() => {
    // The first run stands in for most addresses: it has the name of the app alone.
    document.title =
      title && (!firstRun || openToAll.has(title))
        ? t('title.page', { page: t(`titles.${title}`) })
        : t('app');
  }, [t, title, firstRun]);
}

/** Focus goes to the heading of a new screen; on the first one it stays where the browser put it. */
function useFocusOnArrival(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    // A screen that opens on its writing box has taken focus already.
    if (document.activeElement instanceof HTMLTextAreaElement) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [pathname]);
}
