/** What an entry said before: the last twenty versions that differ in meaning, newest first, kept in the entry itself. */

import {
  reflectionFieldsSchema,
  type EarlierVersion,
  type Reflection,
  type ReflectionFields,
} from './reflection.ts';
import { textsOf } from './reflection-words.ts';
import { nextVersion, type Stamp } from './record.ts';

export const earlierVersionsKept = 20;

const fieldNames = Object.keys(reflectionFieldsSchema.entries) as (keyof ReflectionFields)[];

/** What can be changed of an entry: where its editor begins, and what an earlier version keeps. */
export function fieldsOf(record: ReflectionFields): ReflectionFields {
  const has = fieldNames.filter((name) => record[name] !== undefined);
  return Object.fromEntries(has.map((name) => [name, record[name]])) as ReflectionFields;
}

/**
 * True where one says no more and no less than the other: the same words, whatever the spaces, capitals and stops
 * between them, in the same places. Tags, links and the form that was used are no words of it.
 */
export function meansTheSame(one: ReflectionFields, other: ReflectionFields): boolean {
  return placedWords(one) === placedWords(other);
}

function placedWords(fields: ReflectionFields): string {
  const answers = Object.entries(fields.answers ?? {}).filter(([, text]) => wordsOf(text) !== '');
  const placed = [
    ...[fields.what, fields.soWhat, fields.nowWhat].map(wordsOf),
    ...[fields.forSupervision?.text ?? '', fields.forSupervision?.question ?? ''].map(wordsOf),
    ...answers.sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, text]) => `${id}=${wordsOf(text)}`),
  ];
  return placed.join('\n');
}

/** Emoji and signs can be all that was said, so only spaces, case and the stops of a sentence are left out. */
function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,;:!?'"‘’“”()\-–—…]+/gu, ' ')
    .trim();
}

/** The earlier versions that an entry has once `fields` are what it says. */
export function earlierOnceChanged(
  record: Reflection,
  fields: ReflectionFields,
): EarlierVersion[] | undefined {
  const kept = record.earlier ?? [];
  if (meansTheSame(record, fields)) return record.earlier;
  const now = { version: record.version, at: record.updatedAt, fields: fieldsOf(record) };
  const others = kept.filter((one) => !meansTheSame(one.fields, now.fields));
  return [now, ...others].slice(0, earlierVersionsKept);
}

/** The entry as it was, as its next version; what it says now becomes an earlier one. Nothing is dropped by it. */
export function broughtBack(record: Reflection, version: EarlierVersion, stamp: Stamp): Reflection {
  const gone = Object.fromEntries(fieldNames.map((name) => [name, undefined]));
  const { model, modelVersion } = record;
  const changes = { ...gone, model, modelVersion, ...version.fields } as Partial<Reflection>;
  return tidied(
    nextVersion(record, { ...changes, earlier: earlierOnceChanged(record, version.fields) }, stamp),
  );
}

/** Every text of an entry, of its earlier versions too, as `change` gives it. */
export function withTexts<R extends ReflectionFields>(fields: R, change: (text: string) => string): R {
  const { forSupervision, answers } = fields;
  const earlier = (fields as Partial<Pick<Reflection, 'earlier'>>).earlier;
  return {
    ...fields,
    what: change(fields.what),
    soWhat: change(fields.soWhat),
    nowWhat: change(fields.nowWhat),
    forSupervision: forSupervision && {
      text: change(forSupervision.text),
      question: change(forSupervision.question),
    },
    ...(answers
      ? { answers: Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, change(text)])) }
      : {}),
    ...(fields.tags ? { tags: fields.tags.map(change) } : {}),
    ...(earlier
      ? { earlier: earlier.map((one) => ({ ...one, fields: withTexts(one.fields, change) })) }
      : {}),
  };
}

/** Whether a text stands anywhere in an earlier version. */
export function isInEarlier(record: Reflection, has: (text: string) => boolean): boolean {
  return (record.earlier ?? []).some(({ fields }) => [...textsOf(fields), ...(fields.tags ?? [])].some(has));
}

/** Without fields that are not there: JSON and the checks of a record know no `undefined`. */
function tidied<R extends object>(record: R): R {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as R;
}
