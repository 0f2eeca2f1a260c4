/** One file against its schema. */

import * as v from 'valibot';
import type { ContentFile, Path } from './content-file.ts';
import { whatIs } from './fault.ts';
import type { Fault } from './fault.ts';

export type Checked<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly faults: readonly Fault[] };

export function checkFile<T>(file: ContentFile, schema: v.GenericSchema<unknown, T>): Checked<T> {
  const result = v.safeParse(schema, file.data);
  if (result.success) return { ok: true, data: result.output };
  return { ok: false, faults: result.issues.map((issue) => faultOf(file, issue)) };
}

function faultOf(file: ContentFile, issue: v.BaseIssue<unknown>): Fault {
  const keys = issue.path ?? [];
  const path: Path = keys.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const last = keys.at(-1);
  // An unknown key, or an id that is not of its form: the key itself is what was found.
  const isAboutKey = last?.origin === 'key' && issue.received !== 'undefined';
  return isAboutKey
    ? file.fault(path, `the key "${String(last.key)}"`, issue.message)
    : file.fault(path, whatIs(last ? last.value : issue.input), issue.message);
}
