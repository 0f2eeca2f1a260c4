/** The page's one Trusted Types policy: it passes only addresses in the app's own folder, for workers. */

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('pocketbook', {
  createScriptURL(url) {
    const base = new URL(import.meta.env.BASE_URL, location.href);
    const full = new URL(url, base);
    if (full.origin === base.origin && full.pathname.startsWith(base.pathname)) return full.href;
    throw new TypeError('Not an address of this app');
  },
});

/** The address of a worker of ours, in the form that the browser demands. Throws for any other address. */
export function trustedScriptUrl(url: string): string {
  // The DOM's types say string; where Trusted Types are enforced the browser takes only its own object.
  return (policy?.createScriptURL(url) ?? url) as string;
}

/** Starts a module worker of ours. */
export function startWorker(url: string): Worker {
  return new Worker(trustedScriptUrl(url), { type: 'module' });
}
