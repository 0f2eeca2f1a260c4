/** Opens a locked vault with a secret: looks at its lock through a connection of its own, then opens it as usual. */

import { kdfPolicy } from '#crypto/crypto.ts';
import { openExisting } from '../database.ts';
import type { Secret, SecretRefusal, Proof } from '../lock-types.ts';
import type { Vault } from '../vault-interface.ts';
import { openKeyring } from '../keyring.ts';
import { load } from '../load.ts';
import { makeDoor, openVault } from '../open-vault.ts';
import type { OpenResult } from '../vault-interface.ts';
import type { VaultPlace } from '../place.ts';
import { findLockRecord } from './lock-record.ts';
import { makeProof } from './proof.ts';
import { endTry } from './tries.ts';
import { trySecret } from './try-secret.ts';
import type { SecretTried } from './try-secret.ts';

type Unlocked = { ok: true; vault: Vault; proof: Proof } | SecretRefusal | Extract<OpenResult, { ok: false }>;

export async function unlock(place: VaultPlace, secret: Secret): Promise<Unlocked> {
  const door = makeDoor(place);
  const opening = await door.enter(() => openExisting(place, door.onVersionChange));
  // What there is to say about a store that does not open, openVault says.
  if (!opening.ok) return openAfter(place, secret);
  const connection = door.connect(opening);
  try {
    const loaded = await connection.run(load);
    if (!loaded.ok || typeof loaded.value.state === 'string') return await openAfter(place, secret);
    const { keyRows, state } = loaded.value;
    const bare = await openKeyring(keyRows, state, []);
    if (bare.ok || bare.reason === 'damaged') return await openAfter(place, secret);
    const tried = await trySecret({ connection, place, keys: { keyRows, state } }, secret);
    if (!tried.ok) return refusalOf(tried);
    const opened = await openVault(place, tried.way, tried.before);
    await endTry({ connection, place }, 'right');
    if (!opened.ok) return opened;
    const proof = makeProof(place, state.vault, secret.kind);
    const known = findLockRecord(keyRows)?.passphrase;
    const isCostly = known?.policy === kdfPolicy && known.params.algorithm === 'argon2id';
    if (secret.kind === 'passphrase' && !isCostly)
      raise(opened.vault, { proof, passphrase: secret.text, insteadOf: tried.way.name });
    return { ok: true, vault: opened.vault, proof };
  } finally {
    connection.close('closed');
  }
}

// The same passphrase, worked on as a new one would be. Beside everything else: what fails is tried at the next unlock.
// Changed meanwhile, the new passphrase stays.
function raise(vault: Vault, change: Parameters<Vault['changePassphrase']>[0]): void {
  const ended = () => undefined;
  vault.changePassphrase(change).then(ended, ended);
}

// A vault without a lock opens; a secret is then a proof of nothing, and no change of a lock asks for it.
async function openAfter(place: VaultPlace, secret: Secret): Promise<Unlocked> {
  const opened = await openVault(place);
  return opened.ok ? { ok: true, vault: opened.vault, proof: makeProof(place, '', secret.kind) } : opened;
}

function refusalOf(tried: Exclude<SecretTried, { ok: true }>): Unlocked {
  return tried.reason === 'full' || tried.reason === 'closed' ? { ok: false, reason: 'blocked' } : tried;
}
