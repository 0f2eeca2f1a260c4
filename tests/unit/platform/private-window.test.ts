import { afterEach, describe, expect, it, vi } from 'vitest';
import { looksPrivate } from '#platform/private-window.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15';
const chrome = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';

const given = () => Promise.resolve({});
const refused = () => Promise.reject(new DOMException('Security error', 'SecurityError'));
const quota = (bytes?: number) => () => Promise.resolve({ quota: bytes });

describe('a private window', () => {
  it.each<[string, string, object | undefined, boolean]>([
    ['Firefox, ordinary', firefox, { getDirectory: given }, false],
    ['Firefox, private', firefox, { getDirectory: refused }, true],
    ['Safari, ordinary', safari, { getDirectory: given }, false],
    ['Safari, private', safari, { getDirectory: refused }, true],
    ['an old Safari', safari, {}, false],
    ['a page that is not served securely', firefox, undefined, false],
    ['Chromium of today, private or not', chrome, { estimate: quota(10 * 2 ** 30) }, false],
    ['an older Chromium, private', chrome, { estimate: quota(400 * 2 ** 20) }, true],
    ['Chromium on the smallest phone, ordinary', chrome, { estimate: quota(2 ** 30) }, false],
    ['Chromium that does not say', chrome, { estimate: quota() }, false],
    ['Chromium that refuses to', chrome, { estimate: refused }, false],
    ['Chromium without storage', chrome, undefined, false],
  ])('is told by %s', async (_, userAgent, storage, isPrivate) => {
    vi.stubGlobal('navigator', { userAgent, storage });
    expect(await looksPrivate()).toBe(isPrivate);
  });

  it('is not looked for in Chromium by making a file system', async () => {
    const getDirectory = vi.fn(given);
    vi.stubGlobal('navigator', { userAgent: chrome, storage: { getDirectory, estimate: quota(2 ** 34) } });
    await looksPrivate();
    expect(getDirectory).not.toHaveBeenCalled();
  });
});
