/** Which questions an entry asks, and where the words under each are kept, so that no words are ever out of sight. */

import type { Piece, ReflectionModel } from '#content/content.ts';
import type { ReflectionFields } from '#model/reflection.ts';

export type KeptField = 'what' | 'soWhat' | 'nowWhat';
const keptFields: readonly KeptField[] = ['what', 'soWhat', 'nowWhat'];

export interface Box {
  /** One of the three fields, or the id of an answer: `gibbs.feelings`. */
  readonly id: string;
  /** Null for the three questions, whose words are the app's own, and for one that the content does not know. */
  readonly question: Piece | null;
  readonly hint: Piece | null;
}

/** The model in use, or null for one box, the three questions, or one that the content does not know. */
export function modelOf(
  fields: ReflectionFields,
  models: readonly ReflectionModel[] | null,
): ReflectionModel | null {
  if (fields.depth !== 'full') return null;
  return models?.find(({ id }) => id === fields.model) ?? null;
}

/** The questions of the form in use. */
export function askedBoxes(fields: ReflectionFields, model: ReflectionModel | null): Box[] {
  if (model) return model.prompts.map((prompt) => boxOf(model, prompt));
  const asked = fields.depth === 'short' ? keptFields : keptFields.slice(0, 1);
  return asked.map((id) => ({ id, question: null, hint: null }));
}

function boxOf(
  model: ReflectionModel,
  { id, keeps, question, hint }: ReflectionModel['prompts'][number],
): Box {
  return { id: keeps ?? `${model.id}.${id}`, question, hint };
}

/** Questions of other forms that have words, or are among `open`: these stay while they are emptied. */
export function furtherBoxes(
  fields: ReflectionFields,
  model: ReflectionModel | null,
  models: readonly ReflectionModel[] | null,
  open: readonly string[] = [],
): Box[] {
  const asked = new Set(askedBoxes(fields, model).map(({ id }) => id));
  const all = [...keptFields, ...Object.keys(fields.answers ?? {})];
  return all
    .filter((id) => !asked.has(id) && (open.includes(id) || wordsIn(fields, id).trim() !== ''))
    .map((id) => ({ id, question: isKept(id) ? null : questionOf(id, models), hint: null }));
}

/** The words of the question that an answer was given to, retired ones too. */
export function questionOf(answerId: string, models: readonly ReflectionModel[] | null): Piece | null {
  for (const model of models ?? []) {
    const asked = [...model.prompts, ...model.retired].find(({ id }) => `${model.id}.${id}` === answerId);
    if (asked) return asked.question;
  }
  return null;
}

export function wordsIn(fields: ReflectionFields, boxId: string): string {
  return isKept(boxId) ? fields[boxId] : (fields.answers?.[boxId] ?? '');
}

/** The change of fields that typing in a box is. */
export function typedIn(fields: ReflectionFields, boxId: string, text: string): Partial<ReflectionFields> {
  return isKept(boxId) ? { [boxId]: text } : { answers: { ...fields.answers, [boxId]: text } };
}

export function isKept(boxId: string): boxId is KeptField {
  return (keptFields as readonly string[]).includes(boxId);
}

/** The private texts in the order in which they are shown. */
export function privateTexts(fields: ReflectionFields): string[] {
  return [...keptFields, ...Object.keys(fields.answers ?? {})].map((id) => wordsIn(fields, id));
}
