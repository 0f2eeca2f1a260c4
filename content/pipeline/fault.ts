/** A fault in a content file, told so that the person who wrote the file can mend it. */

export interface Fault {
  /** The file, from the root of the repository. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The place inside the file, such as "areas › 3.2 › title". Empty for the file as a whole. */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

/** Takes a fault while a file is being read. */
export type Report = (line: number, found: string, expected: string) => void;

export function faultMessage({ file, line, where, found, expected }: Fault): string {
  const place = where === '' ? [] : [`  at:       ${where}`];
  return [`${file}, line ${String(line)}`, ...place, `  found:    ${found}`, `  expected: ${expected}`].join(
    '\n',
  );
}

/** All faults as one message, with how many there are and where to read about them. */
export function faultsMessage(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? 'One thing' : `${String(faults.length)} things`;
  return [
    `${count} to mend in the content (content/README.md explains the files):`,
    ...faults.map(faultMessage),
  ].join('\n\n');
}

/** Thrown where content is needed and has faults. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faultsMessage(faults));
    this.name = 'ContentError';
    this.faults = faults;
  }
}

const longest = 60;

/** What stands in the file, in a few words. */
export function whatIs(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') {
    if (value.trim() === '') return 'nothing';
    return `"${value.length > longest ? `${value.slice(0, longest).trimEnd()}…` : value}"`;
  }
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  return typeof value === 'object' ? 'a group of keys' : JSON.stringify(value);
}
