/** Locks in tests: work on passphrases that takes no time, a clock of ours, Web Locks in memory, locked vaults. */

import { unlockVault } from '../../../src/vault/vault.ts';
import type { Kdf, Proof, Secret, Vault, VaultPlace } from '../../../src/vault/vault.ts';
import { aPlace, create, MemoryBuckets } from './a-place.ts';
import type { TestPlace } from './a-place.ts';

export const passphrase = 'canal lamp seven socks';
export const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
export const otherWords = 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above';

export const byPassphrase: Secret = { kind: 'passphrase', text: passphrase };
export const byCode: Secret = { kind: 'recovery', text: words };

/** Derives in an instant from the passphrase and all parameters. `worked`: every passphrase that was worked on. */
export function quickKdf(): Kdf & { worked: string[]; canDo: boolean } {
  const kdf = {
    worked: [] as string[],
    canDo: true,
    choose: () =>
      Promise.resolve({
        algorithm: 'argon2id',
        version: 19,
        memory: 19 * 1024,
        iterations: 2,
        parallelism: 1,
        salt: crypto.getRandomValues(new Uint8Array(16)),
      } as const),
    async derive(text: string, params: object) {
      kdf.worked.push(text);
      if (!kdf.canDo) return undefined;
      const all = JSON.stringify([text.normalize('NFKC'), params], (_name, value: unknown) =>
        ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString('hex') : value,
      );
      return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all)));
    },
  };
  return kdf;
}

/** Holds the next choice of parameters, and so the next new passphrase, until `letGo`. */
export function holdNextChoice({ kdf }: { kdf: Kdf }): { begun: Promise<void>; letGo: () => void } {
  const { choose } = kdf;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const begun = new Promise<void>((resolve) => {
    kdf.choose = async () => {
      kdf.choose = choose;
      resolve();
      await held;
      return choose();
    };
  });
  return { begun, letGo };
}

interface Asked {
  exclusive: boolean;
  enter(): void;
}

/** As much of Web Locks as the vault uses: those who ask for one name are served in their order. */
export class MemoryLocks {
  private readonly doors = new Map<string, Door>();

  readonly request = async (
    name: string,
    options: LockOptions,
    work: (lock: object | null) => unknown,
  ): Promise<unknown> => {
    await Promise.resolve();
    const door = this.doors.get(name) ?? new Door();
    this.doors.set(name, door);
    const asked: Asked = { exclusive: options.mode !== 'shared', enter: () => undefined };
    if (options.ifAvailable === true && !door.isOpenFor(asked)) return work(null);
    await door.enter(asked, options.signal);
    try {
      return await work({});
    } finally {
      door.leave(asked);
    }
  };
}

class Door {
  private readonly inside = new Set<Asked>();
  private line: Asked[] = [];

  isOpenFor(asked: Asked): boolean {
    return this.line.length === 0 && this.isFree(asked);
  }

  enter(asked: Asked, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      asked.enter = resolve;
      this.line.push(asked);
      signal?.addEventListener('abort', () => {
        if (!this.line.includes(asked)) return;
        this.line = this.line.filter((one) => one !== asked);
        reject(signal.reason as Error);
        this.letIn();
      });
      this.letIn();
    });
  }

  leave(asked: Asked): void {
    this.inside.delete(asked);
    this.letIn();
  }

  private letIn(): void {
    for (let next = this.line[0]; next !== undefined && this.isFree(next); next = this.line[0]) {
      this.line.shift();
      this.inside.add(next);
      next.enter();
    }
  }

  private isFree({ exclusive }: Asked): boolean {
    return exclusive ? this.inside.size === 0 : ![...this.inside].some((one) => one.exclusive);
  }
}

export interface LockPlace extends TestPlace {
  kdf: ReturnType<typeof quickKdf>;
  clock: { now: number };
}

export function aLockPlace(overrides: Partial<VaultPlace> = {}): LockPlace {
  const clock = { now: Date.UTC(2026, 10, 22, 9) };
  return { ...aPlace(), kdf: quickKdf(), clock, now: () => clock.now, ...overrides } as LockPlace;
}

/** A place with buckets, where a vault can move house. */
export function aPlaceToMove(overrides: Partial<VaultPlace> = {}): LockPlace & { buckets: MemoryBuckets } {
  const locks = new MemoryLocks() as unknown as NonNullable<VaultPlace['locks']>;
  return aLockPlace({ buckets: new MemoryBuckets(), locks, ...overrides }) as LockPlace & {
    buckets: MemoryBuckets;
  };
}

export async function createLocked(
  place: VaultPlace,
  begin?: (vault: Vault) => Promise<void>,
): Promise<Vault> {
  const vault = await create(place);
  await begin?.(vault);
  const set = await vault.setLock({ passphrase, code: words });
  if (!set.ok) throw new Error(`no lock: ${set.reason}`);
  return vault;
}

export async function unlock(place: VaultPlace, secret: Secret = byPassphrase): Promise<Vault> {
  const result = await unlockVault(place, secret);
  if (!result.ok) throw new Error(`not unlocked: ${result.reason}`);
  return result.vault;
}

export async function proofOf(vault: Vault, secret: Secret = byPassphrase): Promise<Proof> {
  const checked = await vault.checkSecret(secret);
  if (!checked.ok) throw new Error(`no proof: ${checked.reason}`);
  return checked.proof;
}
