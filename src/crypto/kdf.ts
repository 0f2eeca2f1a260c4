/** Works a passphrase into 32 bytes, and finds out what this device can take. Slow by purpose: for a worker. */

import { argon2id } from 'hash-wasm';
import type { Bytes } from './aes-gcm.ts';
import { argonSteps, pbkdf2Iterations, saltLength } from './kdf-params.ts';
import type { Kdf, KdfParams } from './kdf-params.ts';

/** What one unlock may take on this device, in milliseconds. */
const patience = 1200;

type ArgonCost = Pick<Extract<KdfParams, { algorithm: 'argon2id' }>, 'memory' | 'iterations'>;

/** `now`: milliseconds by a clock that only goes forward. */
export function makeKdf(now: () => number): Kdf {
  return {
    async choose() {
      const salt = crypto.getRandomValues(new Uint8Array(saltLength));
      const step = await chooseStep(now);
      if (step === undefined) return { algorithm: 'pbkdf2-sha-256', iterations: pbkdf2Iterations, salt };
      return { algorithm: 'argon2id', version: 19, ...step, parallelism: 1, salt };
    },
    derive,
  };
}

/**
 * The bytes for a passphrase: as NFKC, so that the same keys pressed on another device give the same. Undefined where
 * WebAssembly or the memory is not to be had.
 */
async function derive(passphrase: string, params: KdfParams): Promise<Bytes | undefined> {
  const password = new TextEncoder().encode(passphrase.normalize('NFKC'));
  if (params.algorithm === 'pbkdf2-sha-256') return pbkdf2(password, params);
  try {
    return await argon(password, params);
  } catch {
    return undefined;
  } finally {
    password.fill(0);
  }
}

// The floor is timed first, after one run that pays for compiling; a step that could not be in time is not tried.
async function chooseStep(now: () => number): Promise<ArgonCost | undefined> {
  const floor = argonSteps[argonSteps.length - 1] ?? argonSteps[0];
  const time = async (step: ArgonCost) => {
    const began = now();
    try {
      await argon(new Uint8Array(8), { ...step, parallelism: 1, salt: new Uint8Array(saltLength) });
      return now() - began;
    } catch {
      return Infinity;
    }
  };
  if ((await time(floor)) === Infinity) return undefined;
  const unit = (await time(floor)) / (floor.memory * floor.iterations);
  for (const step of argonSteps.slice(0, -1)) {
    if (step.memory * step.iterations * unit <= patience && (await time(step)) <= patience) return step;
  }
  return floor;
}

async function argon(
  password: Uint8Array,
  { memory, iterations, parallelism, salt }: ArgonCost & { parallelism: number; salt: Bytes },
): Promise<Bytes> {
  const bytes = await argon2id({
    password,
    salt,
    iterations,
    parallelism,
    memorySize: memory,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(bytes);
}

async function pbkdf2(
  password: Bytes,
  { iterations, salt }: Extract<KdfParams, { algorithm: 'pbkdf2-sha-256' }>,
): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
}
