/**
 * The app as it ships, in jsdom: its routes, its door, a vault over an IndexedDB in memory, its cryptography at the
 * least cost, and the age cipher without the worker around it. Only the browser's services are made up
 * (fake-platform.ts). The order is that of src/app/start.tsx.
 */

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { act, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createGate } from '#app/create-gate.ts';
import { guardGate } from '#app/guard-gate.ts';
import { preloadMishaps } from '#app/lazy-screens.tsx';
import { routes } from '#app/routes.tsx';
import { startI18n } from '#i18n/i18n.ts';
import { coverWhenHidden } from '#platform/cover.ts';
import { nearAmong } from '#model/search-near.ts';
import { ServicesContext, type Gate, type Services } from '#services/services.ts';
import type { VaultPlace } from '#vault/vault.ts';
import { checkerHere } from './checker-here.ts';
import { fakePlatform, type FakePlatform } from './fake-platform.ts';
import { memoryStorage } from './memory-storage.ts';
import { quickCipher } from './quick-cipher.ts';
import { quickKdf } from './quick-kdf.ts';

/** One phone: what stays when the app is closed. */
export interface Device {
  readonly place: VaultPlace & { readonly indexedDB: IDBFactory; readonly ledgerStore: Storage };
}

export function aDevice(overrides: Partial<VaultPlace> = {}): Device {
  const place = {
    name: 'pocketbook',
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    ledgerStore: memoryStorage(),
    kdf: quickKdf,
  };
  return { place: { ...place, ...overrides } as Device['place'] };
}

export interface App {
  readonly device: Device;
  readonly platform: FakePlatform;
  readonly gate: Gate;
  readonly user: UserEvent;
  /** Where one is. */
  address(): string;
  go(address: string): Promise<void>;
  /** The browser's way back. */
  back(): Promise<void>;
  /** Closes the app; the device keeps what was kept. */
  close(): void;
}

interface AppOptions {
  device?: Device;
  address?: string;
  /** False: as on the very first visit. Otherwise a pocketbook is begun where there is none. */
  begun?: boolean;
  platform?: Partial<Parameters<typeof fakePlatform>[0]>;
  /** Starts the check for details, where a test wants it to go wrong. */
  startChecker?: Services['startChecker'];
}

let words: Promise<void> | undefined;

export async function renderApp(options: AppOptions = {}): Promise<App> {
  const { device = aDevice(), address = '/', begun = true } = options;
  coverWhenHidden();
  const startChecker = options.startChecker ?? (() => Promise.resolve(checkerHere()));
  const platform = fakePlatform({ storage: device.place.ledgerStore, ...options.platform });
  const gate = createGate({
    place: device.place,
    platform,
    cipher: quickCipher,
    appVersion: __APP_VERSION__,
  });
  await (words ??= startI18n());
  await gate.open();
  if (begun && gate.getState().at === 'none') await gate.begin();

  const router = createMemoryRouter(routes, { initialEntries: [address] });
  await initialized(router);
  const near: Services['near'] = (asked, texts) => Promise.resolve(nearAmong(texts, asked));
  const services = { gate, platform, near, startChecker };
  const stopGuarding = guardGate(services);
  const { unmount } = render(
    <ServicesContext value={services}>
      <RouterProvider router={router} />
    </ServicesContext>,
  );
  await Promise.all([screen.findByRole('heading', { level: 1 }), preloadMishaps()]);
  return {
    device,
    platform,
    gate,
    user: userEvent.setup({ delay: null }),
    address: () => router.state.location.pathname + router.state.location.search,
    go: (to) => act(() => router.navigate(to)),
    back: () => act(() => router.navigate(-1)),
    close() {
      stopGuarding();
      unmount();
    },
  };
}

function initialized(router: ReturnType<typeof createMemoryRouter>): Promise<void> {
  if (router.state.initialized) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = router.subscribe((state) => {
      if (!state.initialized) return;
      stop();
      resolve();
    });
  });
}
