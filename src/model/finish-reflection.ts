/** What *Done* makes of a draft. Apart from the schema of an entry, which the first screen loads. */

import { earlierOnceChanged } from './earlier-versions.ts';
import { newEnvelope, nextVersion, type Stamp } from './record.ts';
import { threeQuestions, type Reflection, type ReflectionFields } from './reflection.ts';

/** A finished reflection, new or as the next version of `earlier`. `begunAs`: the draft that a new one was. */
export function finishReflection(
  fields: ReflectionFields,
  earlier: Reflection | null,
  id: string,
  stamp: Stamp,
  begunAs?: string | null,
): Reflection {
  if (!earlier) {
    const draft = begunAs ? { begunAs } : {};
    return { ...newEnvelope(id, stamp), ...threeQuestions, ...tidy(fields), ...draft } as Reflection;
  }
  const before = earlierOnceChanged(earlier, fields);
  const changes = { ...tidy(fields), deletedAt: null, ...(before ? { earlier: before } : {}) };
  return nextVersion<Reflection>(earlier, changes as Partial<Reflection>, stamp);
}

/** A For supervision layer that was opened and left empty is none, nor is an answer without a word. */
function tidy(fields: ReflectionFields): ReflectionFields {
  const { forSupervision, answers, ...rest } = fields;
  const isBlank = !forSupervision || (isEmpty(forSupervision.text) && isEmpty(forSupervision.question));
  const written = Object.entries(answers ?? {}).filter(([, text]) => !isEmpty(text));
  return {
    ...rest,
    forSupervision: isBlank ? null : forSupervision,
    ...(answers ? { answers: Object.fromEntries(written) } : {}),
  };
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}
