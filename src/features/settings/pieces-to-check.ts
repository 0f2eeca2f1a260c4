/** What may hold details that point to somebody, piece by piece, each with the way to the page where it is changed. */

import type { ReflectionFields } from '#model/reflection.ts';
import { textsOf } from '#model/reflection-words.ts';
import type { PocketbookState } from '#pocketbook/pocketbook.ts';

export interface Piece {
  readonly id: string;
  readonly kind: 'entry' | 'earlier' | 'draft' | 'goal' | 'note';
  /** RFC 3339 instant at which it was begun. */
  readonly createdAt: string;
  /** In the bin: its words are still in backups. */
  readonly binned: boolean;
  readonly to: string;
  readonly texts: readonly (string | null | undefined)[];
}

/** All words of a piece as one text. */
export function textOf({ texts }: Piece): string {
  return texts.filter(Boolean).join('\n\n');
}

type Lists = Pick<PocketbookState, 'reflections' | 'drafts' | 'goals' | 'notes'>;

/** Newest first. Views of areas are left out: what was once said of one cannot be changed. */
export function piecesToCheck({ reflections, drafts, goals, notes }: Lists): Piece[] {
  const pieces = [
    ...reflections.map((one) => piece('entry', one, `/reflect/${one.id}`, wordsOf(one))),
    ...reflections
      .filter(({ earlier }) => earlier?.length)
      .map((one) => {
        const words = (one.earlier ?? []).flatMap(({ fields }) => wordsOf(fields));
        return piece('earlier', { ...one, id: `${one.id} earlier` }, `/reflect/${one.id}/earlier`, words);
      }),
    ...drafts.flatMap((one) =>
      one.of === 'reflection' ? piece('draft', one, draftAddress(one), wordsOf(one.fields)) : [],
    ),
    ...goals.map((one) =>
      piece('goal', one, `/growth/goals/${one.id}`, [one.want, ...one.steps.map(({ text }) => text)]),
    ),
    ...notes.map((one) => piece('note', one, pageOf(one.target), [one.text])),
  ];
  return pieces.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || (a.id < b.id ? 1 : -1));
}

function piece(
  kind: Piece['kind'],
  { id, createdAt, deletedAt }: { id: string; createdAt: string; deletedAt: string | null },
  to: string,
  texts: Piece['texts'],
): Piece {
  return { id, kind, createdAt, binned: deletedAt !== null, to, texts };
}

/** Tags too. */
function wordsOf(fields: ReflectionFields): string[] {
  return [...textsOf(fields), ...(fields.tags ?? [])];
}

function draftAddress({ id, target }: { id: string; target: string | null }): string {
  return target ? `/reflect/${target}?draft=${id}` : `/reflect/new?draft=${id}`;
}

/** A competence is on the page of its area: `3.2.4` on that of `3.2`. */
function pageOf({ kind, id }: { kind: string; id: string }): string {
  if (kind === 'unit') return `/learn/units/${id}`;
  return `/learn/framework/${id.split('.').slice(0, 2).join('.')}`;
}
