/** The check for details that point to a person, in a worker of its own. Loaded when somebody writes. */

import { createIdentifierChecker, type IdentifierChecker } from '#identifiers/identifier-checker.ts';
import identifiersWorkerUrl from '#identifiers/identifiers.worker.ts?worker&url';
import { startWorker } from '#platform/trusted-urls.ts';

export function startChecker(): IdentifierChecker {
  return createIdentifierChecker(() => startWorker(identifiersWorkerUrl));
}
