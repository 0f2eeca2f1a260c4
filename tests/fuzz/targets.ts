/**
 * The parsers that meet what others wrote, each with something good to spoil, and with what must hold whatever comes:
 * a value for an answer, nothing let in that is not sound, nothing that was here changed.
 */

import { Encrypter, armor } from 'age-encryption';
import { openBackup, planRestore, type FileCipher } from '#backup/backup.ts';
import {
  makeDataKey,
  makeDeviceKey,
  makeLetterKeys,
  makeRecoveryCode,
  openLetter,
  openPieces,
  readKdfParams,
  readRecoveryCode,
  sealLetter,
  type SealedLetter,
} from '#crypto/crypto.ts';
import { isTombstone, type RecordsByKind } from '#model/record.ts';
import { openKeyring } from '#vault/keyring.ts';
import { findLockRecord, makeLockRecord, wrapsOf } from '#vault/on-demand/lock-record.ts';
import { openRow, sealRow, type Row } from '#vault/row.ts';
import { afterWriting, aRecord, edited, noon, purged, uuid } from '../unit/backup/made-up-records.ts';
import { asFile } from '../unit/backup/open-cipher.ts';
import { mutateBytes, mutateJson } from './mutate.ts';
import type { Chance } from './random.ts';

export interface Target {
  readonly name: string;
  /** Its part of the rounds. */
  readonly share: number;
  /** One spoiled input. False where it was not tried, and so does not count. Throws where something does not hold. */
  round(by: Chance): Promise<boolean>;
}

const passphrase = 'four plain little words';
const bytes = (text: string) => new TextEncoder().encode(text);

function hold(condition: boolean, words: string): void {
  if (!condition) throw new Error(words);
}

/** The pocketbook that a spoiled backup is planned into. Frozen: whoever changes it throws. */
const first = aRecord(uuid(1), uuid(2), { want: 'rest' });
const mine = deepFreeze<RecordsByKind>({
  goals: [edited(first, uuid(3)), aRecord(uuid(4), uuid(5))],
  moods: [aRecord(uuid(6), uuid(7), { deep: { a: [1, 'two', null] } })],
  notes: [purged(aRecord(uuid(8), uuid(9)))],
});
const good = {
  format: 'peer-pocketbook-backup',
  version: 1,
  exportedAt: noon,
  appVersion: '1.0.0',
  records: {
    goals: [
      first,
      edited(aRecord(uuid(4), uuid(5)), uuid(10)),
      aRecord(uuid(11), uuid(12), { want: '"[{\\' }),
    ],
    moods: [aRecord(uuid(6), uuid(7)), purged(aRecord(uuid(13), uuid(14)))],
    notes: [aRecord(uuid(8), uuid(9))],
    drafts: [],
  },
};

/** In pieces of a few bytes, for what lies on their borders. */
const inPieces = (length: number): FileCipher => ({
  seal: () => Promise.reject(new Error('nothing is sealed here')),
  async open(file, _, take) {
    const all = new Uint8Array(await file.slice(0, file.size).arrayBuffer());
    for (let from = 0; from < all.length; from += length) take(all.subarray(from, from + length));
    return { ok: true };
  },
});

async function tryInside(inside: Uint8Array, by: Chance): Promise<true> {
  const opened = await openBackup(asFile(inside), passphrase, inPieces(1 + by.below(40)));
  const parsed = parse(inside);
  if (!opened.ok) {
    hold(parsed !== undefined || opened.reason === 'foreign', `no JSON, and yet ${opened.reason}`);
    return true;
  }
  hold(parsed !== undefined, 'opened, though it is no JSON');
  const lists = (parsed as { records: Record<string, unknown[]> }).records;
  const given = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  const kept = Object.values(opened.backup.records).flat();
  hold(kept.length + opened.counts.unreadable <= given, 'more came out than there is');
  hold(new Set(kept.map(({ id }) => id)).size === kept.length, 'an id came in twice');
  hold(!('polluted' in {}), 'an object of ours was changed');

  const plan = planRestore(mine, opened.backup.records);
  const after = afterWriting(mine, plan.records);
  const again = planRestore(after, opened.backup.records);
  hold(Object.keys(again.records).length === 0, 'the second time changes something');
  const purgedThere = new Set(kept.filter(isTombstone).map(({ version }) => version));
  const words = Object.values(after).flat();
  for (const { id, version } of Object.values(mine)
    .flat()
    .filter((one) => !isTombstone(one))) {
    const isKept = words.some(
      (one) =>
        one.version === version ||
        one.id === version ||
        (!isTombstone(one) && one.ancestors.includes(version)),
    );
    hold(isKept || purgedThere.has(version), `the words of ${id} are lost`);
  }
  return true;
}

function parse(inside: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inside)) as unknown;
  } catch {
    return undefined;
  }
}

/** A spoiled header may ask for so much memory that a thousand such files would take hours; more is refused anyway. */
const isSlow = (file: Uint8Array) =>
  [file, withoutArmour(file)].some((one) =>
    /-> scrypt \S+ (8|9|1\d|20)\n/u.test(Buffer.from(one).toString('latin1')),
  );

function withoutArmour(file: Uint8Array): Uint8Array {
  try {
    return armor.decode(new TextDecoder().decode(file));
  } catch {
    return new Uint8Array();
  }
}

async function tryFile(file: Uint8Array): Promise<boolean> {
  if (isSlow(file)) return false;
  let length = 0;
  const opened = await openPieces(asFile(file), passphrase, (piece) => void (length += piece.length));
  hold(!opened.ok || length === content.length, 'a spoiled file opened to something else');
  return true;
}
const content = bytes(JSON.stringify(good));

export async function makeTargets(): Promise<Target[]> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(1);
  const file = await encrypter.encrypt(content);
  const header = file.subarray(0, Buffer.from(file).indexOf('\n---') + 60);
  const armoured = bytes(armor.encode(file));

  const way = { name: 'device', kind: 'device' as const, key: await makeDeviceKey() };
  const { key, wraps } = await makeDataKey('k1', [way]);
  const keys = new Map([['k1', key]]);
  const params = {
    algorithm: 'argon2id' as const,
    version: 19 as const,
    memory: 65_536,
    iterations: 3,
    parallelism: 1,
    salt: new Uint8Array(16),
  };
  const lock = makeLockRecord({ name: 'p', policy: 1, params }, [
    { name: 'finger', credential: new Uint8Array(16), salt: new Uint8Array(32) },
  ]);
  const keyring = [lock, { name: 'k1', kind: 'data', wraps }, { name: 'other', kind: 'letterbox' }];
  const row: Row = {
    n: 1,
    ...(await sealRow(
      { table: 'records', id: uuid(1), revision: 3, json: { kind: 'goals', record: first } },
      { name: 'k1', key },
    )),
  };
  const letterKeys = await makeLetterKeys();
  const letter = (await sealLetter(letterKeys.publicHalf, { text: 'to myself' }, ['letter', 1]))!;
  const code = await makeRecoveryCode();

  const spoil = <T extends object>(part: T, by: Chance): T => {
    const spoiled = structuredClone(part) as Record<string, unknown>;
    const views = Object.keys(spoiled).filter((name) => ArrayBuffer.isView(spoiled[name]));
    const name = by.pick(views);
    if (by.below(3) > 0) spoiled[name] = mutateBytes(spoiled[name] as Uint8Array, by);
    else spoiled[by.pick(Object.keys(spoiled))] = by.pick([null, 0, '', 'x', new Uint8Array(12), [], -1]);
    return spoiled as T;
  };

  return [
    { name: 'JSON, spoiled as bytes', share: 0.25, round: (by) => tryInside(mutateBytes(content, by), by) },
    {
      name: 'JSON, spoiled as values',
      share: 0.3,
      round: (by) => tryInside(bytes(JSON.stringify(mutateJson(good, by) ?? null)), by),
    },
    { name: 'age file', share: 0.1, round: (by) => tryFile(mutateBytes(file, by)) },
    {
      name: 'age header',
      share: 0.1,
      round: (by) => tryFile(Uint8Array.from([...mutateBytes(header, by), ...file.subarray(header.length)])),
    },
    { name: 'age armour', share: 0.05, round: (by) => tryFile(mutateBytes(armoured, by)) },
    {
      name: 'lock record and keyring',
      share: 0.1,
      async round(by) {
        const rows = mutateJson(keyring, by) as unknown[];
        const found = Array.isArray(rows) ? rows : [rows];
        const record = findLockRecord(found);
        hold((record?.passkeys.length ?? 0) <= 20, 'more passkeys than anybody has');
        const cost = record?.passphrase?.params;
        if (cost?.algorithm === 'argon2id') hold(cost.memory <= 262_144, 'a lock that asks for all memory');
        for (const wrap of wrapsOf(found, 'k1')) hold(wrap.sealed.byteLength === 48, 'half a wrap');
        readKdfParams(mutateJson(params, by));
        const state = { current: 'k1', keyring: 1, n: 1, vault: 'v' } as unknown as Parameters<
          typeof openKeyring
        >[1];
        await openKeyring(found, state, [way]);
        return true;
      },
    },
    {
      name: 'row of the store',
      share: 0.05,
      async round(by) {
        const spoiled = spoil(row, by);
        const opened = await openRow('records', spoiled, keys);
        hold(!opened.ok || spoiled.n !== row.n || isSame(spoiled, row), 'a spoiled row opened');
        return true;
      },
    },
    {
      name: 'sealed letter',
      share: 0.03,
      async round(by) {
        const spoiled = spoil<SealedLetter>(letter, by);
        if (
          ![spoiled.ephemeral, spoiled.nonce, spoiled.sealed].every((one: unknown) => ArrayBuffer.isView(one))
        )
          return false;
        const opened = await openLetter(letterKeys, spoiled, ['letter', 1]);
        hold(!opened.ok || isSame(spoiled, letter), 'a spoiled letter opened');
        return true;
      },
    },
    {
      name: 'recovery code',
      share: 0.02,
      async round(by) {
        const text = new TextDecoder().decode(mutateBytes(bytes(code), by));
        const read = await readRecoveryCode(text);
        hold(!read.ok || read.code.split(' ').length === 12, 'a code of other than twelve words');
        return true;
      },
    },
  ];
}

/** True where spoiling changed nothing in the end. */
function isSame(one: object, other: object): boolean {
  const flat = (value: object) =>
    JSON.stringify(Object.entries(value).map(([name, part]) => [name, [...toList(part)]]));
  return flat(one) === flat(other);
}

function toList(part: unknown): Iterable<unknown> {
  return ArrayBuffer.isView(part) ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength) : [part];
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) deepFreeze(part as object);
  return Object.freeze(value);
}
