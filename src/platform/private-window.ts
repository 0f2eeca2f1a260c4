/** Whether this looks like a private window, whose storage goes when it is closed. Loaded with the first run. */

/** Chromium gave ordinary windows more than this on any phone; of private ones, until 2025, it gave a part of the memory. */
const leastQuota = 2 ** 30;

/**
 * False wherever it cannot be told: today's Chromium shows no difference at all. Firefox and Safari refuse a private
 * window the file system of its own. Chromium is not asked for one, because asking makes it. Never an error.
 */
export async function looksPrivate(): Promise<boolean> {
  // An old browser, or a page that is not served securely, has neither.
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  if (navigator.userAgent.includes('Chrome/')) {
    const told = await storage?.estimate?.().catch(() => null);
    return told?.quota !== undefined && told.quota < leastQuota;
  }
  try {
    await storage?.getDirectory?.();
    return false;
  } catch {
    return true;
  }
}
