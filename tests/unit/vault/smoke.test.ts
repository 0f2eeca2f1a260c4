import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { createVault, openVault } from '../../../src/vault/vault.ts';

it('works', async () => {
  const place = { name: 'pocketbook', indexedDB: new IDBFactory(), IDBKeyRange };
  expect(await openVault(place)).toEqual({ ok: false, reason: 'none' });
  const made = await createVault(place);
  if (!made.ok) throw new Error(made.reason);
  const w = await made.vault.write([{ table: 'records', id: 'a', revision: null, json: { x: 1 } }]);
  console.log(w);
  console.log(await made.vault.write([{ table: 'records', id: 'a', revision: 1, json: { x: 2 } }]));
  for await (const b of made.vault.read()) console.log(JSON.stringify(b));
  await made.vault.writeHead({ h: 1 });
  console.log(await made.vault.readHead());
  made.vault.close();
  const again = await openVault(place);
  if (!again.ok) throw new Error(again.reason);
  for await (const b of again.vault.read()) console.log(JSON.stringify(b));
  console.log(await again.vault.readHead(), again.vault.missing, await again.vault.rekey());
  for await (const b of again.vault.read()) console.log(JSON.stringify(b));
  again.vault.close();
});
