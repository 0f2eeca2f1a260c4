/** What is around every screen: the name, help, search, settings, the five rooms, notices. */

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { BookOpen, House, LifeBuoy, PenLine, Search, Settings as SettingsIcon, Sprout, Users } from 'lucide';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useMatches } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { PocketbookContext } from '#pocketbook/use-pocketbook.ts';
import { useGate, useServices } from '#services/services.ts';
import { usePreferences } from '#services/use-preferences.ts';
import { Icon } from '#ui/Icon.tsx';
import { Mark } from '#ui/Mark.tsx';
import { isFirstRun } from './is-first-run.ts';
import type { TitleKey } from './title-key.ts';
import { NotKeptNotice, UpdateNotice } from './lazy-screens.tsx';

const rooms = [
  { to: '/', name: 'today', icon: House },
  { to: '/reflect', name: 'reflect', icon: PenLine },
  { to: '/learn', name: 'learn', icon: BookOpen },
  { to: '/growth', name: 'growth', icon: Sprout },
  { to: '/supervision', name: 'supervision', icon: Users },
] as const;

export function Shell() {
  const { t } = useTranslation();
  const gate = useGate();
  const firstRun = isFirstRun(gate, usePreferences());
  const { updates } = useServices().platform;
  const update = useSyncExternalStore(updates.subscribe, updates.state);
  // The service worker's word for what it could not keep.
  const notKept = useLocation().search === '?shared=not-kept';
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
            <Icon of={LifeBuoy} />
            {t('nav.helpNow')}
          </Link>
          <Link className="top-link" to="/search" aria-label={t('nav.search')}>
            <Icon of={Search} />
          </Link>
          {firstRun ? null : (
            <Link className="top-link" to="/settings" aria-label={t('nav.settings')}>
              <Icon of={SettingsIcon} />
            </Link>
          )}
        </header>
        <main id="main" className="main" tabIndex={-1}>
          {update === 'none' ? null : <UpdateNotice />}
          {notKept ? <NotKeptNotice /> : null}
          <Outlet />
        </main>
        {firstRun ? null : (
          <nav className="nav" aria-label={t('nav.main')}>
            <ul>
              {rooms.map(({ to, name, icon }) => (
                <li key={name}>
                  <NavLink to={to} end={to === '/'}>
                    <Icon of={icon} />
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

/** What a route says of itself. */
export interface Handle {
  readonly title?: TitleKey;
  /** The first run stands in for it until it is passed. */
  readonly afterFirstRun?: true;
}

/** The page's title comes from a fixed list, so that nothing personal can stand in it. */
function usePageTitle(firstRun: boolean): void {
  const { t } = useTranslation();
  const handles = useMatches().map((match) => (match.handle ?? {}) as Handle);
  const title = handles.findLast((handle) => handle.title)?.title;
  // The first run stands in for most addresses: it has the name of the app alone.
  const isWelcome = firstRun && handles.some((handle) => handle.afterFirstRun);
  useEffect(() => {
    document.title = title && !isWelcome ? t('title.page', { page: t(`titles.${title}`) }) : t('app');
  }, [t, title, isWelcome]);
}

/**
 * Focus goes to the part that the address names, or else to the heading of a new screen; on the first screen it
 * stays where the browser put it.
 */
function useFocusOnArrival(): void {
  const { pathname, hash, key } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    const isNew = before.current !== pathname;
    before.current = pathname;
    const part = hash ? document.getElementById(hash.slice(1)) : null;
    // Coming from another screen, the router has gone to the part already, or back to where one was.
    if (!isNew) part?.scrollIntoView();
    // A screen that opens on its box, to write or to search, has taken focus already.
    else if (document.activeElement?.closest('textarea, [role=search]')) return;
    const heading = isNew ? document.querySelector<HTMLElement>('main h1') : null;
    (part ?? heading)?.focus({ preventScroll: true });
  }, [pathname, hash, key]);
}
