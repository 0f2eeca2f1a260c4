import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { persistence } from '#platform/persistence.ts';
import { createPlatform, localStorageOrNull } from '#platform/platform.ts';

/** As much of a page as these services touch. */
class FakePage extends EventTarget {
  visibilityState = 'visible';
}

let page: FakePage;
let frame: EventTarget;
beforeEach(() => {
  page = new FakePage();
  frame = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', frame.addEventListener.bind(frame));
  vi.stubGlobal('removeEventListener', frame.removeEventListener.bind(frame));
  vi.stubGlobal('navigator', { userAgent: '', maxTouchPoints: 0 });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the last moment before the page may go', () => {
  it('is when it is hidden and when it is left, and not when it comes back', () => {
    const { onHide } = createPlatform();
    let told = 0;
    const stop = onHide(() => (told += 1));
    page.dispatchEvent(new Event('visibilitychange'));
    expect(told).toBe(0);
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(told).toBe(1);
    frame.dispatchEvent(new Event('pagehide'));
    expect(told).toBe(2);
    stop();
    page.dispatchEvent(new Event('visibilitychange'));
    frame.dispatchEvent(new Event('pagehide'));
    expect(told).toBe(2);
  });
});

describe('the moment a person comes back to the page', () => {
  it('is when it is shown again, however it was away, and not when it is hidden', () => {
    const { onReturn } = createPlatform();
    let told = 0;
    const stop = onReturn(() => (told += 1));
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(told).toBe(0);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(told).toBe(1);
    frame.dispatchEvent(new Event('pageshow'));
    expect(told).toBe(2);
    frame.dispatchEvent(new Event('focus'));
    expect(told).toBe(3);
    stop();
    page.dispatchEvent(new Event('visibilitychange'));
    frame.dispatchEvent(new Event('pageshow'));
    frame.dispatchEvent(new Event('focus'));
    expect(told).toBe(3);
  });
});

describe('a file of our own', () => {
  it('is read as bytes, and a missing one throws without its whole address', async () => {
    vi.stubGlobal('location', { href: 'https://pocketbook.example/app/' });
    const fetched = vi.fn((url: string) =>
      Promise.resolve(url.endsWith('there') ? new Response('abc') : new Response('', { status: 404 })),
    );
    vi.stubGlobal('fetch', fetched);
    const { fetchOwn } = createPlatform();
    expect(await fetchOwn('/there')).toEqual(new TextEncoder().encode('abc'));
    await expect(fetchOwn('/app/gone?a=b')).rejects.toThrow(/^Could not read \/app\/gone$/u);
  });
});

describe('localStorage', () => {
  it('is null where the browser throws at the very look at it', () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    try {
      expect(localStorageOrNull()).toBeNull();
      expect(createPlatform().preferences.get().use).toBe('undecided');
    } finally {
      Reflect.deleteProperty(globalThis, 'localStorage');
    }
  });
});

describe('whether the browser keeps what is stored', () => {
  it('is not known where there is no such service', async () => {
    expect(await persistence.isPersistent()).toBeNull();
    expect(await persistence.ask()).toBeNull();
    expect(await persistence.space()).toBeNull();
  });

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', true],
    ['Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0', true],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 FxiOS/132.0 Safari/605.1.15',
      false,
    ],
    ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36', false],
  ])('is asked of the person by Firefox alone: %s', (userAgent, asksBack) => {
    vi.stubGlobal('navigator', { userAgent });
    expect(persistence.asksBack()).toBe(asksBack);
  });

  it('is what the browser says, with the space used', async () => {
    const storage = {
      persisted: () => Promise.resolve(false),
      persist: () => Promise.resolve(true),
      estimate: () => Promise.resolve({ usage: 1_400_000 }),
    };
    vi.stubGlobal('navigator', { storage });
    expect(await persistence.isPersistent()).toBe(false);
    expect(await persistence.ask()).toBe(true);
    expect(await persistence.space()).toEqual({ used: 1_400_000, allowed: 0 });
  });
});
