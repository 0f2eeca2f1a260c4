/** The one row that says how things stand in a store: its format, its counter, its count, its key. */

/** The newest format of a store that this app writes and reads. */
export const storeFormat = 2;

/** What is still to do: after a change of keys a new pair for letters and a new house; after a migration a snapshot. */
export type Due = 'letterbox' | 'move' | 'snapshot';

export interface State {
  name: 'state';
  format: number;
  /** A random name, made with the store: a store that was erased and made anew is another one. */
  vault: string;
  /** The write number: goes up by one for each change, and never down. */
  n: number;
  /** How many rows the table `records` must have, counted with each change, to notice rows that vanish. */
  records: number;
  /** Goes up with each change to the table `keyring`, so that a tab notices that its keys are out of date. */
  keyring: number;
  /** The name of the data key that new rows are sealed with. */
  current: string;
  due?: readonly Due[];
  /** A random name for the latest change of keys, by which whoever made it knows that it was kept. */
  change?: string;
}

/** What stays due when a change of keys says anew what is due. */
export function owedSnapshot({ due }: Pick<State, 'due'>): Due[] {
  return due?.includes('snapshot') === true ? ['snapshot'] : [];
}

/** Whether a row from the meta table is a state as this app knows it, or one of a newer format. */
export function stateOf(row: unknown): State | 'newer-version' | 'damaged' {
  if (typeof row !== 'object' || row === null) return 'damaged';
  if ('format' in row && typeof row.format === 'number' && row.format > storeFormat) return 'newer-version';
  return isState(row) ? row : 'damaged';
}

function isState(row: object): row is State {
  const state = row as Partial<Record<keyof State, unknown>>;
  return (
    state.format === storeFormat &&
    typeof state.vault === 'string' &&
    typeof state.current === 'string' &&
    [state.n, state.records, state.keyring].every(Number.isSafeInteger) &&
    (state.due === undefined || Array.isArray(state.due))
  );
}
