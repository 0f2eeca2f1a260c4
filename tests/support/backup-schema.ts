/** The published schema of a backup, and a validator of it that others wrote. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** In 2020-12 a format is a remark; the patterns beside these two are the rule. */
const formats = { uuid: true, 'date-time': true } as const;
const file = join(import.meta.dirname, '../../public/schema/backup-1.json');

/** What is wrong with a backup's JSON, each fault with its place; empty where nothing is. */
export function schemaFaults(backup: unknown): string[] {
  // Strict: a misspelt keyword in the schema is an error, not a rule that never bites.
  validate ??= new Ajv2020({ strict: true, allErrors: true, formats }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  );
  if (validate(backup)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

let validate: ReturnType<Ajv2020['compile']> | undefined;
