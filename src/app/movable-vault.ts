/** A vault for a pocketbook whose words could not be written before it shut: it goes on in the one opened after it. */

import type { Vault } from '#vault/vault.ts';

export interface Movable {
  readonly vault: Vault;
  /** From now on everything is asked of that one, and heard from it. It must be the same vault, opened again. */
  moveTo(next: Vault): void;
}

type OnOutsideChange = Vault['onOutsideChange'];

export function movable(first: Vault): Movable {
  let current = first;
  const stops = new Map<Parameters<OnOutsideChange>[0], () => void>();
  const onOutsideChange: OnOutsideChange = (listener) => {
    stops.set(listener, current.onOutsideChange(listener));
    return () => stops.get(listener)?.();
  };
  return {
    vault: new Proxy(first, {
      get: (_, name: keyof Vault) => (name === 'onOutsideChange' ? onOutsideChange : current[name]),
    }),
    moveTo(next) {
      current = next;
      for (const listener of stops.keys()) stops.set(listener, next.onOutsideChange(listener));
    },
  };
}
