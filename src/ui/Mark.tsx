/** Our mark, a small closed notebook with two lines, and its motif: two lines side by side that never merge. */

export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="mark-cover" x="5" y="3" width="22" height="26" rx="4" />
      <path className="mark-spine" d="M9.4 3.5v25" />
      <path
        className="mark-lines"
        d="M14 8.5c0 3.6 2.4 3.9 2.4 7.5s-2.4 3.9-2.4 7.5M19.6 8.5c0 3.3 2.1 4.2 2.1 7.7s-2.4 3.6-2.4 7.3"
      />
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
