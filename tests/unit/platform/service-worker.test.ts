import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUpdates, type Updates } from '#platform/service-worker.ts';

/** As much of a service worker as the page sees. */
class FakeWorker extends EventTarget {
  state: ServiceWorkerState;
  readonly told: unknown[] = [];
  constructor(state: ServiceWorkerState) {
    super();
    this.state = state;
  }
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  asked = 0;
  update(): Promise<void> {
    this.asked += 1;
    return Promise.resolve();
  }
  /** A newer version begins to come. */
  find(): FakeWorker {
    const worker = new FakeWorker('installing');
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    return worker;
  }
  /** The worker that was installing is ready: it waits, or there is none before it and it takes over. */
  install(): FakeWorker {
    const worker = this.installing!;
    this.installing = null;
    if (this.active) this.waiting = worker;
    worker.become('installed');
    if (!this.active) {
      this.active = worker;
      worker.become('activated');
    }
    return worker;
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  readonly registered: string[] = [];
  readonly registration = new FakeRegistration();
  refuses = false;
  register(url: string): Promise<FakeRegistration> {
    if (this.refuses) return Promise.reject(new Error('Blocked'));
    this.registered.push(url);
    return Promise.resolve(this.registration);
  }
  /** Some tab accepted a version: it controls all of them. */
  change(worker: FakeWorker): void {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

let container: FakeContainer;
let reloads: number;
let page: EventTarget & { visibilityState: string };
let online: boolean;

beforeEach(() => {
  container = new FakeContainer();
  reloads = 0;
  online = true;
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubEnv('DEV', false);
  vi.stubGlobal('navigator', {
    serviceWorker: container,
    get onLine() {
      return online;
    },
  });
  vi.stubGlobal('location', { reload: () => (reloads += 1) });
  vi.stubGlobal('document', page);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** A page that an active version controls, as at any start but the first. */
async function controlledPage(): Promise<Updates> {
  const active = new FakeWorker('activated');
  container.registration.active = active;
  container.controller = active;
  const updates = createUpdates();
  await updates.register();
  return updates;
}

const noWords = () => Promise.resolve();

describe('the first visit', () => {
  it('registers the worker at the base address, and is ready offline once it is active', async () => {
    const updates = createUpdates();
    expect(updates.offline()).toBe('unknown');
    container.registration.installing = new FakeWorker('installing');
    await updates.register();
    expect(container.registered).toEqual([`${import.meta.env.BASE_URL}sw.js`]);
    expect(updates.offline()).toBe('unknown');
    const worker = container.registration.install();
    expect(updates.offline()).toBe('ready');
    container.change(worker);
    expect([updates.state(), reloads]).toEqual(['none', 0]);
  });

  it.each([
    ['refused', () => (container.refuses = true)],
    ['not there', () => vi.stubGlobal('navigator', { onLine: true })],
  ])('says that offline is off where the worker is %s', async (_, prepare) => {
    prepare();
    const updates = createUpdates();
    let told = 0;
    updates.subscribe(() => (told += 1));
    await updates.register();
    expect([updates.offline(), updates.state(), told]).toEqual(['off', 'none', 1]);
  });

  it('has no worker in development', async () => {
    vi.stubEnv('DEV', true);
    const updates = createUpdates();
    await updates.register();
    expect([updates.offline(), container.registered]).toEqual(['off', []]);
  });
});

describe('a newer version', () => {
  it('that comes while the app runs waits, and is told of', async () => {
    const updates = await controlledPage();
    const heard: string[] = [];
    updates.subscribe(() => heard.push(updates.state()));
    container.registration.find();
    expect(updates.state()).toBe('none');
    container.registration.install();
    expect([updates.state(), heard, reloads]).toEqual(['waiting', ['waiting'], 0]);
  });

  it('that waited already at the start is told of', async () => {
    container.registration.waiting = new FakeWorker('installed');
    expect((await controlledPage()).state()).toBe('waiting');
  });

  it('that was half way at the start is told of when it has come', async () => {
    container.registration.installing = new FakeWorker('installing');
    const updates = await controlledPage();
    expect(updates.state()).toBe('none');
    container.registration.install();
    expect(updates.state()).toBe('waiting');
  });

  it('is taken only when asked for, after every word is safe, and then this tab alone reloads', async () => {
    const updates = await controlledPage();
    container.registration.find();
    const waiting = container.registration.install();
    const order: string[] = [];
    await updates.accept(() => {
      order.push(`safe, told ${waiting.told.length}`);
      return Promise.resolve();
    });
    expect(order).toEqual(['safe, told 0']);
    expect(waiting.told).toEqual([{ type: 'take-over' }]);
    expect(reloads).toBe(0);
    container.change(waiting);
    expect(reloads).toBe(1);
  });

  it('is not taken while a word is not safe', async () => {
    const updates = await controlledPage();
    container.registration.find();
    const waiting = container.registration.install();
    await expect(updates.accept(() => Promise.reject(new Error('Not saved')))).rejects.toThrow('Not saved');
    expect([waiting.told, reloads]).toEqual([[], 0]);
    container.change(waiting);
    expect([updates.state(), reloads]).toEqual(['replaced', 0]);
  });

  it('that another tab accepted never reloads this one by itself', async () => {
    const updates = await controlledPage();
    container.registration.find();
    container.change(container.registration.install());
    expect([updates.state(), reloads]).toEqual(['replaced', 0]);
    await updates.accept(noWords);
    expect(reloads).toBe(1);
  });

  it('that is gone by the time it is accepted is had by a reload', async () => {
    const updates = await controlledPage();
    container.registration.find();
    container.registration.install();
    container.registration.waiting = null;
    await updates.accept(noWords);
    expect(reloads).toBe(1);
  });
});

describe('looking for a newer version', () => {
  it('is on coming back and every hour, only when there is a network and the page is seen', async () => {
    await controlledPage();
    const { registration } = container;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(registration.asked).toBe(1);
    vi.advanceTimersByTime(60 * 60 * 1000);
    expect(registration.asked).toBe(2);
    online = false;
    vi.advanceTimersByTime(60 * 60 * 1000);
    online = true;
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(registration.asked).toBe(2);
  });

  it('that fails is no trouble: the next look comes', async () => {
    await controlledPage();
    container.registration.update = () => Promise.reject(new TypeError('Failed to fetch'));
    page.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve();
    expect(reloads).toBe(0);
  });
});
