/** The head: a small sealed cache of what the first screen shows. True only for the write number it was made at. */

import { openJson, sealJson } from '#crypto/crypto.ts';
import type { Context } from '#crypto/crypto.ts';
import { findState } from './core.ts';
import type { Core } from './core.ts';
import { cachesOf } from './database.ts';
import { rowFormat } from './row.ts';
import type { HeadRow } from './row.ts';
import { transact } from './transact.ts';

/** The head, or null where there is none, it is not of this moment, or it does not open. */
export async function readHead(core: Core): Promise<unknown> {
  const read = await core.connection.run((database) =>
    transact(database, 'r', ['meta', 'caches'], async (tx) => {
      const [found, head] = await Promise.all([findState(tx, core), cachesOf(tx).get('head')]);
      return found.ok && isHead(head) && head.n === found.state.n ? head : undefined;
    }),
  );
  const head = read.ok ? read.value : undefined;
  const key = head && core.keyring.keys.get(head.key);
  const opened = key && (await openJson(key, head, headContext(head)));
  return opened?.ok ? opened.plain : null;
}

/** Keeps `json` as the head, if the store is still at write number `n`, of which it was made. */
export async function writeHead(core: Core, json: unknown, n: number): Promise<void> {
  const key = core.keyring.current;
  const face = { name: 'head' as const, n, format: rowFormat, key: key.name };
  const head: HeadRow = { ...face, ...(await sealJson(key.key, json, headContext(face))) };
  // Whether it could be kept makes no difference to anybody: it would be made again.
  await core.connection.run((database) =>
    transact(database, 'rw', ['meta', 'caches'], async (tx) => {
      const found = await findState(tx, core);
      if (found.ok && found.state.n === n && found.state.keyring === core.keyring.revision) {
        await cachesOf(tx).put(head);
      }
    }),
  );
}

function isHead(row: HeadRow | undefined): row is HeadRow {
  return (
    row?.format === rowFormat &&
    typeof row.key === 'string' &&
    ArrayBuffer.isView(row.nonce) &&
    ArrayBuffer.isView(row.sealed)
  );
}

function headContext(head: Pick<HeadRow, 'n' | 'format' | 'key'>): Context {
  return ['head', head.format, head.n, head.key];
}
