import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { takeNewest } from '#platform/newest-version.ts';

class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  /** What it becomes when it is told to take over. */
  then: ServiceWorkerState = 'activated';
  readonly told: unknown[] = [];
  postMessage(message: unknown): void {
    this.told.push(message);
    this.become(this.then);
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** A registration for which this comes at the next look. */
function aRegistration(coming: FakeWorker | null, answers = true) {
  const registration = {
    installing: null as FakeWorker | null,
    waiting: null as FakeWorker | null,
    update() {
      registration.installing = coming;
      return answers ? Promise.resolve() : Promise.reject(new TypeError('Failed to fetch'));
    },
  };
  return registration;
}

function inBrowser(
  registration: object | undefined,
  answer: Promise<unknown> = Promise.resolve({ ok: true }),
) {
  const serviceWorker = { getRegistration: () => Promise.resolve(registration) };
  vi.stubGlobal('navigator', { serviceWorker });
  const asked: unknown[][] = [];
  vi.stubGlobal('fetch', (...given: unknown[]) => {
    asked.push(given);
    return answer;
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

describe('the newest version', () => {
  it('is waited for until it is whole, let in, and taken once it is in charge', async () => {
    const coming = new FakeWorker();
    const registration = aRegistration(coming);
    inBrowser(registration);
    let told: string | undefined;
    const taking = takeNewest('/').then((newest) => (told = newest));
    await vi.waitFor(() => expect(registration.installing).toBe(coming));
    expect([coming.told, told]).toEqual([[], undefined]);
    Object.assign(registration, { installing: null, waiting: coming });
    coming.become('installed');
    expect(await taking).toBe('taken');
    expect(coming.told).toEqual([{ type: 'take-over' }]);
  });

  it('that waits already is taken with no signal too', async () => {
    const waiting = new FakeWorker();
    waiting.state = 'installed';
    inBrowser(Object.assign(aRegistration(null, false), { waiting }));
    expect(await takeNewest('/')).toBe('taken');
  });

  it('that waits already is taken where the host never answers', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const waiting = new FakeWorker();
    waiting.state = 'installed';
    const silent = { update: () => new Promise(() => undefined), waiting };
    inBrowser(Object.assign(aRegistration(null), silent));
    const taking = takeNewest('/');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await taking).toBe('taken');
  });

  it('is not there, or not to be had, and each is told as it is', async () => {
    inBrowser(aRegistration(null));
    expect(await takeNewest('/')).toBe('none');
    inBrowser(aRegistration(null, false));
    expect(await takeNewest('/')).toBe('no-answer');
    const cut = new FakeWorker();
    inBrowser(aRegistration(cut));
    const taking = takeNewest('/');
    cut.become('redundant');
    expect(await taking).toBe('no-answer');
    const replaced = new FakeWorker();
    Object.assign(replaced, { state: 'installed', then: 'redundant' });
    inBrowser(Object.assign(aRegistration(null), { waiting: replaced }));
    expect(await takeNewest('/')).toBe('no-answer');
  });

  it('is what the host has, past any cache, where no worker is in between', async () => {
    const asked = inBrowser(undefined);
    expect(await takeNewest('/folder/')).toBe('taken');
    expect(asked).toEqual([['/folder/', { cache: 'reload' }]]);
    inBrowser(undefined, Promise.reject(new TypeError('Failed to fetch')));
    expect(await takeNewest('/')).toBe('no-answer');
  });
});
