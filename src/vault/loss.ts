/** What lies in a store, counted, to be held against its own count and against the ledger. */

/** `highest` is the highest write number of any row. */
export interface Stock {
  records: number;
  drafts: number;
  highest: number;
}
