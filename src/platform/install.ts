/** Where the app runs: from its own icon or in a browser's tab, and in which browser, for the right steps. */

/** The browsers whose steps to the home screen differ. */
export type InstallWay =
  'iphone' | 'android-chrome' | 'android-firefox' | 'android-samsung' | 'mac-safari' | 'desktop' | 'none';

export interface InstallPlace {
  readonly installed: boolean;
  readonly way: InstallWay;
}

/** Which steps fit a user agent. Exported for its table of examples. */
export function installWay(agent: string, touchPoints: number): InstallWay {
  const isIpad = /Macintosh/.test(agent) && touchPoints > 1;
  if (/iPhone|iPad|iPod/.test(agent) || isIpad) return 'iphone';
  if (/Android/.test(agent)) {
    if (/SamsungBrowser/.test(agent)) return 'android-samsung';
    return /Firefox/.test(agent) ? 'android-firefox' : 'android-chrome';
  }
  if (/Firefox/.test(agent)) return 'none';
  if (/Chrome|Edg/.test(agent)) return 'desktop';
  return /Macintosh.*Safari/.test(agent) ? 'mac-safari' : 'none';
}

export function readInstallPlace(): InstallPlace {
  const installed =
    matchMedia('(display-mode: standalone)').matches ||
    (navigator as { standalone?: boolean }).standalone === true;
  return { installed, way: installWay(navigator.userAgent, navigator.maxTouchPoints) };
}
