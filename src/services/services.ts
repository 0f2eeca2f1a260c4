/** What a screen may ask for, as types, and the React context that carries it. Built once in app/create-services.ts. */

import { createContext, use, useSyncExternalStore } from 'react';
import type { BackupMade, BackupOpened, Counts, RestorePlan } from '#backup/backup.ts';
import type { InstallWay, Platform } from '#platform/platform.ts';
import type { Pocketbook, SaveResult } from '#pocketbook/pocketbook.ts';

export type { BackupMade, InstallWay, RestorePlan, Counts };

/** Why the pocketbook does not open, though there is or was one. */
export type GateTrouble = 'vanished' | 'newer-version' | 'refused' | 'damaged' | 'blocked';

export type GateState =
  | { readonly at: 'opening' }
  /** Nothing is kept here yet. */
  | { readonly at: 'none' }
  | { readonly at: 'trouble'; readonly reason: GateTrouble }
  | { readonly at: 'open'; readonly pocketbook: Pocketbook };

/** The door to the pocketbook: make, open, back up, restore, erase. */
export interface Gate {
  getState(): GateState;
  subscribe(listener: () => void): () => void;
  /** Opens what there is. Safe to call again after trouble. */
  open(): Promise<void>;
  /** Makes an empty pocketbook where there is none. After `vanished` it begins anew, which only a person may ask for. */
  begin(): Promise<void>;
  /** Makes every unsaved word durable. */
  flush(): Promise<SaveResult>;
  /** Seals everything into one file and reads it back before giving it. */
  backUp(passphrase: string): Promise<BackupMade>;
  /** Opens a backup file and looks inside; changes nothing. */
  lookInside(file: Uint8Array, passphrase: string): Promise<LookedInside>;
  /** Writes what the plan says. */
  restore(plan: RestorePlan): Promise<SaveResult>;
  /** True when the file holds what the last backup made here held; then that backup counts as checked. */
  check(file: Uint8Array, made: Extract<BackupMade, { ok: true }>, passphrase: string): Promise<boolean>;
  /** Deletes everything kept on this device. Throws when some of it could not be deleted. */
  erase(): Promise<void>;
}

export type LookedInside =
  | { readonly ok: true; readonly counts: Counts; readonly plan: RestorePlan }
  | Extract<BackupOpened, { ok: false }>;

export interface Services {
  readonly gate: Gate;
  readonly platform: Platform;
}

export const ServicesContext = createContext<Services | null>(null);

/** The services of this app. Throws outside the shell. */
export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('Services are provided by the shell');
  return services;
}

/** The state of the door, redrawn as it changes. */
export function useGate(): GateState {
  const { gate } = useServices();
  return useSyncExternalStore(gate.subscribe, gate.getState);
}
