/** The door to a pocketbook, as the app builds it, over storage in memory. */

import { IDBObjectStore } from 'fake-indexeddb';
import { expect, onTestFinished } from 'vitest';
import { createGate } from '#app/create-gate.ts';
import type { Gate, GateState } from '#services/services.ts';
import type { VaultPlace } from '#vault/vault.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { memoryStorage } from '../../support/memory-storage.ts';
import { quickCipher } from '../../support/quick-cipher.ts';
import { aLockPlace, type LockPlace } from '../vault/a-lock.ts';
import { replaceMethod } from '../vault/a-place.ts';

/** One device, on which tabs are opened. */
export function aDevice(overrides: Partial<VaultPlace> = {}) {
  const storage = memoryStorage();
  const place: LockPlace = aLockPlace({ name: 'pocketbook', ledgerStore: storage, ...overrides });
  return {
    place,
    storage,
    openTab() {
      const platform = fakePlatform({ storage });
      return { platform, gate: createGate({ place, platform, cipher: quickCipher, appVersion: '0' }) };
    },
  };
}

/** The state of a gate that stands so. Throws where it stands otherwise. */
export function stateAt<At extends GateState['at']>(gate: Gate, at: At): Extract<GateState, { at: At }> {
  const state = gate.getState();
  if (state.at !== at) throw new Error(`The gate is at ${state.at}, not at ${at}`);
  return state as Extract<GateState, { at: At }>;
}

/** Waits for the gate to stand so. */
export async function comesTo<At extends GateState['at']>(gate: Gate, at: At) {
  await expect.poll(() => gate.getState().at, { timeout: 10_000, interval: 5 }).toBe(at);
  return stateAt(gate, at);
}

/** There is no room for what is written, until `isFull` is set back. `onRefused` hears the table each time. */
export function aFullDisk(onRefused: (table: string) => void = () => undefined): { isFull: boolean } {
  const disk = { isFull: true };
  const tables = ['records', 'drafts', 'letters'];
  for (const name of ['put', 'add']) {
    const undo = replaceMethod(
      IDBObjectStore.prototype,
      name,
      (real) =>
        function (this: object, ...given) {
          const { name: table } = this as IDBObjectStore;
          if (!disk.isFull || !tables.includes(table)) return real.apply(this, given);
          onRefused(table);
          throw new DOMException('No room', 'QuotaExceededError');
        },
    );
    onTestFinished(undo);
  }
  return disk;
}
