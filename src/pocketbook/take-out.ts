/** Takes words out of an entry wherever the device keeps it: now, in its earlier versions, drafts and snapshots. */

import { withChangedTexts, type ChangeTexts } from '#model/change-texts.ts';
import { meansTheSame } from '#model/earlier-versions.ts';
import { isTombstone, nextVersion, type AnyRecord, type Stamp } from '#model/record.ts';
import type { Draft } from '#model/draft.ts';
import type { Reflection } from '#model/reflection.ts';
import type { Vault } from '#vault/vault.ts';
import type { Change } from './change.ts';
import type { Shelf } from './shelf.ts';
import type { SaveResult } from './writer.ts';

/** What of the pocketbook it needs. */
interface Book {
  getState(): Pick<Shelf, 'reflections' | 'drafts'>;
  save(changes: readonly Change[]): Promise<SaveResult>;
  stamp(): Stamp;
}

/**
 * `change` gives each text as it shall be, the same text where nothing changes; where it rejects, so does this. `editing`
 * is the draft that its writer changes by hand meanwhile. `record`: the entry's new version, or null where it was changed
 * nowhere but in copies.
 */
export async function takeOut(
  book: Book,
  vault: Pick<Vault, 'rewriteSnapshots'>,
  entryId: string,
  change: ChangeTexts,
  editing: string | null,
): Promise<SaveResult & { record: Reflection | null }> {
  const { record, saved } = await saveClean(book, entryId, change, editing);
  if (!saved.ok) return { ...saved, record };
  const begunAs = book.getState().reflections.find(({ id }) => id === entryId)?.begunAs;
  const rewritten = await vault.rewriteSnapshots((json) => cleanItem(json, { entryId, begunAs }, change));
  return { ...rewritten, record };
}

/** The entry and its drafts without the words; begun anew where one of them was changed while the words were found. */
async function saveClean(book: Book, entryId: string, change: ChangeTexts, editing: string | null) {
  for (;;) {
    const { reflections, drafts } = book.getState();
    const entry = reflections.find(({ id }) => id === entryId);
    const clean = entry && withoutTwins(await withChangedTexts(entry, change));
    const others = drafts.filter((draft) => isOf(draft, { entryId }) && draft.id !== editing);
    const fields = await Promise.all(others.map((draft) => withChangedTexts(fieldsOf(draft), change)));
    const now = book.getState();
    const isStale = [...(entry ? [entry] : []), ...others].some(
      ({ id, version }) =>
        [...now.reflections, ...now.drafts].find((one) => one.id === id)?.version !== version,
    );
    if (isStale) continue;
    const record =
      entry && clean && JSON.stringify(clean) !== JSON.stringify(entry)
        ? nextVersion<Reflection>(entry, clean, book.stamp())
        : null;
    const saved = await book.save([
      ...(record ? [{ kind: 'reflections', record }] : []),
      ...others.map((draft, at) => ({
        kind: 'drafts',
        record: nextVersion<Draft>(draft, { fields: fields[at] } as unknown as Partial<Draft>, book.stamp()),
      })),
    ]);
    return { record, saved };
  }
}

/** An earlier version that differed by the words taken out alone says now what the entry says. */
function withoutTwins(entry: Reflection): Reflection {
  if (!entry.earlier) return entry;
  return { ...entry, earlier: entry.earlier.filter(({ fields }) => !meansTheSame(fields, entry)) };
}

/** An entry, and the draft that it was before it was one. */
interface Whose {
  readonly entryId: string;
  readonly begunAs?: string | undefined;
}

type Item = { readonly kind?: unknown; readonly record?: AnyRecord };

/** An item of a snapshot, changed where it is this entry or a draft of it. */
async function cleanItem(json: unknown, of: Whose, change: ChangeTexts): Promise<unknown> {
  const { kind, record } = (typeof json === 'object' && json !== null ? json : {}) as Item;
  if (!record || isTombstone(record)) return json;
  if (kind === 'reflections' && record.id === of.entryId) {
    return changed(json, { ...(json as Item), record: await withChangedTexts(record as Reflection, change) });
  }
  if (kind === 'drafts' && isOf(record as Draft, of)) {
    const fields = await withChangedTexts(fieldsOf(record as Draft), change);
    return changed(json, { ...(json as Item), record: { ...record, fields } });
  }
  return json;
}

function changed(before: unknown, after: unknown): unknown {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

function isOf(draft: Draft, { entryId, begunAs }: Whose): boolean {
  return draft.of === 'reflection' && (draft.target === entryId || draft.id === begunAs);
}

function fieldsOf(draft: Draft): Reflection {
  return draft.fields as unknown as Reflection;
}
