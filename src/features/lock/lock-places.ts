/** Places on the page of the lock that other screens lead to. */

/** Parts of the page, as the address names them: nothing of why one goes there. */
export const lockPlaces = { renew: '#renew' } as const;

/** What the page begins with when one comes to it; beside the address, not in it. */
export interface LockPlace {
  readonly begin: 'changePassphrase';
}

export function wantedAt(location: { readonly state: unknown }): LockPlace['begin'] | undefined {
  return (location.state as LockPlace | null)?.begin;
}
