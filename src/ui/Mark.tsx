/** Our mark, a small closed notebook with two lines, and its motif: two lines side by side that never merge. */

export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="mark-cover" x="5" y="3" width="22" height="26" rx="4" />
      <path className="mark-lines" d="M13 3v9c0 4 3 4 3 8v9M19 3v7c0 4-2 4-2 6M21 18c0 3-1 3-1 6v5" />
    </svg>
  );
}

export function Alongside() {
  return (
    <svg className="alongside" viewBox="0 0 120 16" aria-hidden="true" focusable="false">
      <path d="M2 5c20 0 22 4 40 4s22-5 40-5 22 3 36 3" />
      <path d="M2 11c20 0 22-1 40-1s22 4 40 4 22-4 36-4" />
    </svg>
  );
}
