/** How a passphrase is worked into a key: the parameters that lie beside its wrap, and the bounds they must keep. */

import type { Bytes } from './aes-gcm.ts';

export type KdfParams =
  | {
      algorithm: 'argon2id';
      /** Argon2 1.3 (RFC 9106). */
      version: 19;
      /** In KiB. */
      memory: number;
      iterations: number;
      parallelism: number;
      salt: Bytes;
    }
  /** Only where WebAssembly is refused. */
  | { algorithm: 'pbkdf2-sha-256'; iterations: number; salt: Bytes };

/** The work itself, done elsewhere: in a worker in the app, directly in tests. */
export interface Kdf {
  /** Parameters for a new passphrase, as costly as this device takes in about a second, with a salt of their own. */
  choose(): Promise<KdfParams>;
  /** 32 bytes. Undefined where this device cannot: no memory, or no WebAssembly. */
  derive(passphrase: string, params: KdfParams): Promise<Bytes | undefined>;
}

/**
 * Costliest first. The last is OWASP's floor (Password Storage Cheat Sheet: 19 MiB, 2 iterations, 1 lane), the first
 * the second recommended option of RFC 9106, section 4.
 */
export const argonSteps = [
  { memory: 64 * 1024, iterations: 3 },
  { memory: 64 * 1024, iterations: 2 },
  { memory: 46 * 1024, iterations: 2 },
  { memory: 32 * 1024, iterations: 2 },
  { memory: 19 * 1024, iterations: 2 },
] as const;
/** Raised when the steps change: what was chosen by an older policy is chosen anew at the next unlock. */
export const kdfPolicy = 1;

export const saltLength = 16;
export const pbkdf2Iterations = 600_000;

/**
 * Parameters as they lie stored, or undefined where they are none that this app would ever have written.
 *
 * [Note: bounds both ways] Costlier ones would stop the device (4 GiB of memory, say); cheaper ones can only have been
 * put there by somebody who wants the passphrase worked on cheaply.
 */
export function readKdfParams(value: unknown): KdfParams | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { algorithm, version, memory, iterations, parallelism, salt } = value as Record<string, unknown>;
  if (!isSalt(salt)) return undefined;
  if (algorithm === 'pbkdf2-sha-256') {
    if (!isBetween(iterations, pbkdf2Iterations, 10_000_000)) return undefined;
    return { algorithm, iterations, salt };
  }
  if (algorithm !== 'argon2id' || version !== 19) return undefined;
  if (!isBetween(memory, 19 * 1024, 256 * 1024) || !isBetween(iterations, 2, 16)) return undefined;
  if (!isBetween(parallelism, 1, 4) || memory * iterations > 1024 * 1024) return undefined;
  return { algorithm, version, memory, iterations, parallelism, salt };
}

function isBetween(value: unknown, low: number, high: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= low && (value as number) <= high;
}

function isSalt(value: unknown): value is Bytes {
  return ArrayBuffer.isView(value) && value.byteLength >= saltLength && value.byteLength <= 64;
}
