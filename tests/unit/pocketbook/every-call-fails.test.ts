import { describe, expect, it } from 'vitest';
import { bringIn, planRestore } from '#backup/backup.ts';
import { nextVersion, type RecordsByKind } from '#model/record.ts';
import { emptyReflection } from '#model/reflection.ts';
import { openPocketbook, whatGivesWay, type Pocketbook } from '#pocketbook/pocketbook.ts';
import { unlockVault, type Proof, type Vault } from '#vault/vault.ts';
import { aDraft, aReflection, aStamp } from '../../support/builders.ts';
import { testWorld } from '../../support/test-world.ts';
import { aLockPlace, createLocked, passphrase, proofOf, type LockPlace } from '../vault/a-lock.ts';
import { create, open, rawRows, tamper } from '../vault/a-place.ts';
import { faultKinds, isThorough, withFaults, type FaultPlan } from '../vault/storage-faults.ts';

interface Scene {
  place: LockPlace;
  vault: Vault;
  book: Pocketbook;
  /** Only where there is a lock. */
  proof?: Proof;
}

interface Flow {
  /** Does it, and tells what the screen is told: true for done. */
  act(scene: Scene): Promise<boolean>;
  /** What must be found where it was done; where it was not, what was there before. */
  after: readonly string[];
  locked?: boolean;
  /** What happened to it before. */
  prepare?(scene: Scene): Promise<Scene>;
  /** False where it is not the pocketbook that writes, and so not its state of saving that tells. */
  writes?: false;
  /** Further things that must hold, whether it was done or not. */
  holds?(scene: Scene, found: { vault: Vault; book: Pocketbook }, done: boolean): Promise<void>;
}

const [kept, draft] = [
  aReflection({ what: 'Kept.' }),
  aDraft('reflection', { ...emptyReflection, what: 'Half' }),
];
const before = ['drafts: Half', 'reflections: Kept.'];
const edited = nextVersion(kept, { what: 'Edited.' }, aStamp());
const theirs: RecordsByKind = {
  reflections: [
    aReflection({ what: 'Brought.' }),
    nextVersion(edited, { what: 'Edited there.' }, aStamp()),
    ...Array.from({ length: 3 }, (_, at) => aReflection({ what: `Brought ${at}.` })),
  ],
};

const hurt = aReflection({ what: 'Hurt.' });
/** A record of it was damaged, and the app started again. */
async function damaged({ place, vault, book }: Scene): Promise<Scene> {
  await book.save([{ kind: 'reflections', record: hurt }]);
  book.close();
  vault.close();
  await tamper(place, 'records', hurt.id, { nonce: new Uint8Array(12) });
  const again = await open(place);
  return { place, vault: again, book: await opened(again) };
}

const storeOf = (vault: Vault): Parameters<typeof bringIn>[1] => ({
  keepApart: () => vault.takeSnapshot('restore'),
  giveWay: (changes) => whatGivesWay(vault, changes),
});

const flows: Record<string, Flow> = {
  'saving a new entry and its draft away': {
    act: async ({ book }) => {
      const record = aReflection({ what: 'New.' });
      return (await book.save([{ kind: 'reflections', record }, { removeDraft: draft.id }])).ok;
    },
    after: ['reflections: Kept.', 'reflections: New.'],
  },
  'editing an entry': {
    act: async ({ book }) => (await book.save([{ kind: 'reflections', record: edited }])).ok,
    after: ['drafts: Half', 'reflections: Edited.'],
  },
  'deleting an entry': {
    act: async ({ book }) => {
      const record = nextVersion(kept, { deletedAt: '2026-11-21T13:00:00.000Z' }, aStamp());
      return (await book.save([{ kind: 'reflections', record }])).ok;
    },
    after: ['drafts: Half', 'reflections: deleted'],
  },
  'locking while something is being written': {
    locked: true,
    act: async ({ book, vault }) => {
      void book.saveDraft('reflection', null, { ...emptyReflection, what: 'Last words' }, null).saved;
      const saved = await book.retry();
      if (!saved.ok) return false;
      await vault.lock();
      return true;
    },
    after: ['drafts: Half', 'drafts: Last words', 'reflections: Kept.'],
  },
  'changing the passphrase': {
    locked: true,
    writes: false,
    act: async ({ vault, proof }) => (await vault.changePassphrase({ proof: proof!, passphrase: 'new' })).ok,
    after: before,
    async holds({ place, vault }, _found, done) {
      vault.close();
      const opens = async (text: string) => {
        const opened = await unlockVault(place, { kind: 'passphrase', text });
        if (opened.ok) opened.vault.close();
        return opened.ok;
      };
      expect([await opens(passphrase), await opens('new')]).toEqual([!done, done]);
    },
  },
  'restoring a backup': {
    writes: false,
    act: async ({ book, vault }) => {
      const plan = planRestore(book.records(), theirs);
      return (await bringIn(book, storeOf(vault), plan)).ok;
    },
    after: [
      'drafts: Half',
      ...['Brought 0.', 'Brought 1.', 'Brought 2.', 'Brought.', 'Edited there.'].map(
        (what) => `reflections: ${what}`,
      ),
    ],
    async holds(_scene, { vault, book }, done) {
      const snapshots = await vault.snapshots();
      if (done) expect(snapshots).toMatchObject([{ reason: 'restore', items: 2 }]);
      // Whole, where there is one.
      for (const { name } of snapshots) {
        let items = 0;
        for await (const part of vault.readSnapshot(name)) items += part.items.length + part.unreadable * 10;
        expect(items).toBe(2);
      }
      // Done again, it ends the same; and again, there is nothing left to do.
      const plan = planRestore(book.records(), theirs);
      expect((await bringIn(book, storeOf(vault), plan)).ok).toBe(true);
      expect(contents(book)).toEqual(flows['restoring a backup']!.after);
      expect(planRestore(book.records(), theirs).records).toEqual({});
    },
  },
  'restoring a record that does not open here': {
    writes: false,
    prepare: damaged,
    act: async ({ book, vault }) => {
      const plan = planRestore(book.records(), { reflections: [hurt] });
      return (await bringIn(book, storeOf(vault), plan)).ok;
    },
    after: ['drafts: Half', 'reflections: Hurt.', 'reflections: Kept.'],
    async holds({ place }, { book }, done) {
      // Refused, what does not open is there still.
      expect(book.getState().unreadable).toBe(done ? 0 : 1);
      expect((await rawRows(place, 'records')).map(({ id }) => id)).toContain(hurt.id);
    },
  },
};

/** What a person would find, in words and in order. */
function contents(book: Pocketbook): string[] {
  return Object.entries(book.records())
    .flatMap(([kind, list]) =>
      list.map((record) => {
        const { what, fields } = record as { what?: string; fields?: { what: string } };
        return `${kind}: ${record.deletedAt === null ? (what ?? fields?.what ?? '') : 'deleted'}`;
      }),
    )
    .sort();
}

async function opened(vault: Vault): Promise<Pocketbook> {
  const book = openPocketbook(vault, testWorld());
  await book.opened;
  return book;
}

async function aScene({ locked, prepare }: Flow): Promise<Scene> {
  const place = aLockPlace();
  const vault = locked === true ? await createLocked(place) : await create(place);
  const book = await opened(vault);
  await book.save([
    { kind: 'reflections', record: kept },
    { kind: 'drafts', record: draft },
  ]);
  const scene = { place, vault, book, ...(locked === true ? { proof: await proofOf(vault) } : {}) };
  return prepare ? prepare(scene) : scene;
}

/** As the next start finds it. */
async function nextStart({ place }: Scene, flow: Flow): Promise<{ vault: Vault; book: Pocketbook }> {
  if (flow.locked !== true) {
    const vault = await open(place);
    return { vault, book: await opened(vault) };
  }
  for (const text of [passphrase, 'new']) {
    const unlocked = await unlockVault(place, { kind: 'passphrase', text });
    if (unlocked.ok) return { vault: unlocked.vault, book: await opened(unlocked.vault) };
  }
  throw new Error('Nothing opens it');
}

const plans: Omit<FaultPlan, 'at'>[] = isThorough
  ? faultKinds.flatMap((kind) => [false, true].map((onward) => ({ kind, onward })))
  : [
      { kind: 'UnknownError', onward: true },
      { kind: 'quota abort', onward: true },
      { kind: 'abort', onward: false },
    ];

describe.each(Object.entries(flows))('%s', (name, flow) => {
  it.each(plans)(
    'whose k-th storage call fails ($kind, later ones too: $onward) is done and said so, or neither',
    async (plan) => {
      let at = 1;
      for (; ; at += 1) {
        const scene = await aScene(flow);
        const { result: done, calls } = await withFaults({ ...plan, at }, () => flow.act(scene));
        const { status } = scene.book.getState();
        // The word on the screen: never "Saved" for what was not.
        if (flow.writes !== false) expect([at, status === 'saved']).toEqual([at, done]);
        scene.book.close();
        scene.vault.close();
        const found = await nextStart(scene, flow);
        const where = `call ${at}`;
        expect(found.vault.missing, where).toBe(0);
        expect(contents(found.book), where).toEqual(done ? flow.after : before);
        await flow.holds?.(scene, found, done);
        found.book.close();
        found.vault.close();
        if (calls < at) {
          expect(done).toBe(true);
          break;
        }
      }
      // As many points as the flow has calls: the loop must have gone through a number of them.
      expect(at).toBeGreaterThan(5);
      if (isThorough)
        console.log(`${name}, ${plan.kind}, later ones too ${plan.onward}: ${at} calls failed.`);
    },
    60_000,
  );
});
