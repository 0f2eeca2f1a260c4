/**
 * An open vault in this tab: what an app can do with it. Reading and writing live in read.ts, write.ts and head.ts;
 * lock, letters, snapshots and changes of keys in on-demand/, loaded when they are first asked for.
 */

import type { VaultChange, WriteResult } from './changes.ts';
import type { Connection } from './connection.ts';
import { reloadKeyring, type Core } from './core.ts';
import type { OnVersionChange } from './database.ts';
import { withDeadline } from './deadline.ts';
import { readHead, writeHead } from './head.ts';
import type { Hold } from './home-hold.ts';
import { isLetterbox, isRekeyUnderWay, waysIn } from './keyring.ts';
import type { Keyring } from './keyring.ts';
import type { Ledger } from './ledger.ts';
import type { WrongTries } from './lock-types.ts';
import type { VaultPlace } from './place.ts';
import { needsMarks } from './marks.ts';
import { makeQueue } from './queue.ts';
import { readAll, readSome } from './read.ts';
import type { DirtyMark } from './on-demand/dirty-mark.ts';
import type { Parts } from './on-demand/parts.ts';
import type { NamedKey } from './row.ts';
import { owedSnapshot } from './state.ts';
import type { State } from './state.ts';
import type { ClosedWhy, Vault } from './vault-interface.ts';
import { openWordToTabs } from './word-to-tabs.ts';
import { countsInLedger, writeChanges } from './write.ts';

export interface LiveParts {
  place: VaultPlace;
  connection: Connection;
  ledger: Ledger;
  state: State;
  keyring: Keyring;
  missing: number;
  triesBefore: WrongTries | undefined;
  letters: number;
  hold: Hold | undefined;
  /** True for a store made just now: all there is to know of it is known. */
  isNew: boolean;
}

/** What the connection found out by itself, to be handed on. */
export interface Alarms {
  onVersionChange: OnVersionChange;
  onGone(why: 'lost' | 'newer-version'): void;
}

/** How long those who hear of the end may take to write what they have, in milliseconds. */
const lastWords = 3000;
/** How long a write waits for what sets its mark, which the network may still hold up, in milliseconds. */
const markPatience = 200;

/** What is loaded when it is first asked for. */
const laterNames = [
  'rewrap',
  'rekey',
  'lockInfo',
  'checkSecret',
  'setLock',
  'changePassphrase',
  'newRecoveryCode',
  'addPasskey',
  'removePasskey',
  'someoneMayKnow',
  'removeLock',
  'finish',
  'triesTold',
  'letters',
  'removeLetters',
  'takeSnapshot',
  'snapshots',
  'pruneSnapshots',
  'rewriteSnapshots',
  'removeSnapshot',
  'checkAfterEnd',
  'discard',
  'findRows',
] as const;

const noKey: NamedKey = { name: '', key: {} as CryptoKey };

export function makeLiveVault(parts: LiveParts): { vault: Vault; alarms: Alarms } {
  const { connection, ledger } = parts;
  let mark: DirtyMark | undefined;
  // Not to be had, or not soon, a write is less safe, not less wanted.
  const marking =
    needsMarks(parts.place) &&
    import('./on-demand/dirty-mark.ts').then(
      ({ makeDirtyMark }) => void (mark = makeDirtyMark(parts)),
      () => undefined,
    );
  const queue = makeQueue(async (job) => {
    if (!mark && marking) await withDeadline(marking, markPatience);
    return mark ? mark.around(job) : job();
  });
  const changeListeners = new Set<(ids: readonly string[]) => void>();
  const letterListeners = new Set<() => void>();
  const hideListeners = new Set<() => void>();
  const keyListeners = new Set<() => void>();
  const closedListeners = new Set<(why: ClosedWhy) => unknown>();
  let missing = parts.missing;
  let told = false;
  /** Heard before anybody listened, as in the midst of an unlock: whoever comes to listen is told then. */
  const early: { closed?: ClosedWhy; hide?: boolean } = {};
  /** Resolves when those who were told have written their last words, or their time is over. */
  let written: Promise<unknown> = Promise.resolve();
  /** The write number up to which this tab's app has been told everything; null while that is not known. */
  let view = parts.isNew ? parts.state.n : null;

  const tabs = openWordToTabs(parts.place, (word) => {
    if (word.kind === 'erased') end('erased');
    else if (word.kind === 'gone') end('lost');
    else if (word.vault !== core.state.vault) return;
    else if (word.kind === 'changed') for (const listener of changeListeners) listener(word.ids);
    else if (word.kind === 'letter') for (const listener of letterListeners) listener();
    else if (word.kind === 'hide') {
      early.hide = true;
      for (const listener of hideListeners) listener();
    } else if (word.kind === 'lock') leave();
    // Once the store is gone, what is in memory says which passphrase is right.
    else if (word.kind === 'keys')
      void queue
        .add(() => reloadKeyring(core, true))
        .then(
          () => keyListeners.forEach((listener) => listener()),
          () => undefined,
        );
  });
  const { place } = parts;
  const core: Core = { place, connection, ledger, state: parts.state, keyring: parts.keyring, tabs, end };

  /** Told twice, it is waited for what was begun the first time. */
  function tellClosed(why: ClosedWhy): Promise<unknown> {
    if (told) return written;
    told = true;
    early.closed = why;
    const answers = [...closedListeners].map((listener) => listener(why));
    written = withDeadline(Promise.allSettled(answers), lastWords);
    return written;
  }

  function shut(reason: 'closed' | 'newer-version'): void {
    tabs.close();
    connection.close(reason);
    void queue.idle().then(forgetKeys);
  }

  // Nothing that opens a row stays in memory. Jobs that come later find the connection closed before they ask for it.
  function forgetKeys(): void {
    view = null;
    core.keyring = { ...core.keyring, keys: new Map(), held: new Map(), current: noKey };
  }

  /** Another tab locks all: what is being written here is written first. */
  function leave(): void {
    const word = (kind: 'here' | 'left') => tabs.tell({ kind, vault: core.state.vault });
    word('here');
    void tellClosed('locked')
      .then(queue.idle)
      .then(() => {
        word('left');
        shut('closed');
      });
  }

  function end(why: ClosedWhy): void {
    void tellClosed(why);
    // A note that came after the store had gone would look like a loss.
    if (why !== 'newer-version') ledger.stop();
    shut(why === 'newer-version' ? why : 'closed');
  }

  function onVersionChange(newVersion: number | null, close: () => void): void {
    if (newVersion === null) {
      end('erased');
      close();
      return;
    }
    // The newer app waits a moment, until what was being written here is written.
    void tellClosed('newer-version')
      .then(queue.idle)
      .then(() => {
        shut('newer-version');
        close();
      });
  }

  async function write(changes: readonly VaultChange[]): Promise<WriteResult> {
    const refused = connection.refusal();
    if (refused !== undefined) return refused;
    const outcome = await writeChanges(core, changes);
    if (!outcome.ok) return outcome;
    const { before, after, revisions } = outcome.value;
    view = view === before ? after : null;
    if (changes.length > 0) {
      tabs.tell({ kind: 'changed', vault: core.state.vault, ids: [...new Set(changes.map(({ id }) => id))] });
    }
    const drafts = changes.filter(({ table }) => table === 'drafts').map(({ json }) => json !== null);
    const isOfDrafts = ledger.hearOfDrafts(drafts) && core.state.records === 0;
    if (isOfDrafts || changes.some(countsInLedger)) await ledger.write(core.state, core.keyring.current);
    return { ok: true, revisions };
  }

  const onDemand = async () => (await import('./on-demand/parts.ts')).makeParts(core, queue, parts.hold);

  /** The same calls by the same names, once they are here. */
  const later = Object.fromEntries(
    laterNames.map((name) => [
      name,
      async (...given: never[]) => ((await onDemand())[name] as (...given: never[]) => unknown)(...given),
    ]),
  ) as unknown as Pick<Parts, (typeof laterNames)[number]>;

  const vault: Vault = {
    ...later,
    name: parts.state.vault,
    get missing() {
      return missing;
    },
    get rekeyUnderWay() {
      return isRekeyUnderWay(core.keyring);
    },
    get hasLock() {
      return core.keyring.locked;
    },
    get unfinished() {
      const isDue = (core.state.due?.length ?? 0) > owedSnapshot(core.state).length;
      return isDue || (isRekeyUnderWay(core.keyring) && !core.leftAsIs);
    },
    triesBefore: parts.triesBefore ?? { count: 0, latest: null },
    async acceptLoss(found) {
      const accepted = await (await onDemand()).acceptLoss(found);
      if (accepted.ok) missing = accepted.missing;
      return accepted;
    },
    readHead: () => readHead(core),
    writeHead: (json) =>
      queue.add(async () => {
        if (view !== null) await writeHead(core, json, view);
      }),
    async *read() {
      view = yield* readAll(core);
    },
    readItems: (ids) => readSome(core, ids),
    write: (changes) => queue.add(() => write(changes)),
    onOutsideChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    hideElsewhere: () => tabs.tell({ kind: 'hide', vault: core.state.vault }),
    onHidden(listener) {
      if (early.hide) listener();
      hideListeners.add(listener);
      return () => hideListeners.delete(listener);
    },
    onKeys: (listener) => void keyListeners.add(listener),
    onClosed(listener) {
      if (early.closed) listener(early.closed);
      closedListeners.add(listener);
      return () => closedListeners.delete(listener);
    },
    waysIn: () => waysIn(core.keyring),
    async lock() {
      if (!core.keyring.locked) return { ok: false, reason: 'no-lock' };
      tabs.tell({ kind: 'lock', vault: core.state.vault });
      told = true;
      await queue.idle();
      shut('closed');
      return { ok: true };
    },
    lettersWaiting: parts.letters,
    onLetter(listener) {
      letterListeners.add(listener);
      return () => letterListeners.delete(listener);
    },
    async *readSnapshot(name) {
      yield* (await onDemand()).readSnapshot(name);
    },
    close() {
      told = true;
      shut('closed');
    },
  };
  // A store that was just migrated is copied before anything is written to it. Refused, that stays due.
  if (owedSnapshot(core.state).length > 0)
    void queue
      .add(async () => (await onDemand()).takeOwedSnapshot())
      .then(
        () => undefined,
        () => undefined,
      );
  // A vault of before has no pair for letters yet. Where it cannot be made now, the next opening makes it.
  if (!core.keyring.found.some(isLetterbox))
    void onDemand().then(
      ({ makeLetterbox }) => makeLetterbox(),
      () => undefined,
    );
  return { vault, alarms: { onVersionChange, onGone: end } };
}
