import { describe, expect, it } from 'vitest';
import { installWay } from '#platform/install.ts';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the steps to the home screen', () => {
  it.each([
    // iPhones and iPads: every browser there is Safari inside, and all have the same steps.
    [
      'Safari on an iPhone',
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${webkit} Version/18.1 Mobile/15E148 Safari/604.1`,
      5,
      'iphone',
    ],
    [
      'Chrome on an iPhone',
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${webkit} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`,
      5,
      'iphone',
    ],
    [
      'Firefox on an iPhone',
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${webkit} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`,
      5,
      'iphone',
    ],
    [
      'Safari on an iPad, which calls itself a Mac',
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.1 Safari/605.1.15`,
      5,
      'iphone',
    ],
    [
      'an iPad that says so',
      `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${webkit} Version/12.1.2 Mobile/15E148 Safari/604.1`,
      5,
      'iphone',
    ],
    [
      'Chrome on an Android phone',
      `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/131.0.0.0 Mobile Safari/537.36`,
      5,
      'android-chrome',
    ],
    [
      'Edge on an Android phone',
      `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/131.0.0.0 Mobile Safari/537.36 EdgA/131.0.0.0`,
      5,
      'android-chrome',
    ],
    [
      'Samsung Internet',
      `Mozilla/5.0 (Linux; Android 10; K) ${blink} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
      5,
      'android-samsung',
    ],
    [
      'Firefox on an Android phone',
      'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0',
      5,
      'android-firefox',
    ],
    [
      'Chrome on Windows',
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/131.0.0.0 Safari/537.36`,
      0,
      'desktop',
    ],
    [
      'Chrome on Windows with a touch screen',
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/131.0.0.0 Safari/537.36`,
      10,
      'desktop',
    ],
    [
      'Edge on Windows',
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
      0,
      'desktop',
    ],
    [
      'Chrome on a Mac',
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${blink} Chrome/131.0.0.0 Safari/537.36`,
      0,
      'desktop',
    ],
    [
      'Chrome on a Chromebook',
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${blink} Chrome/131.0.0.0 Safari/537.36`,
      10,
      'desktop',
    ],
    [
      'Safari on a Mac',
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.1 Safari/605.1.15`,
      0,
      'mac-safari',
    ],
    // These offer no home screen: the step is left out.
    [
      'Firefox on Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0',
      0,
      'none',
    ],
    [
      'Firefox on a Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0',
      0,
      'none',
    ],
    ['WebKit on Linux', `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Version/18.0 Safari/605.1.15`, 0, 'none'],
    ['something unknown', '', 0, 'none'],
  ])('for %s', (_, agent, touchPoints, way) => {
    expect(installWay(agent, touchPoints)).toBe(way);
  });
});
