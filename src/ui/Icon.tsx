/** A line icon of the family Lucide, always beside words or a name of its own: screen readers pass over it. */

import { createElement } from 'react';
import type { IconNode } from 'lucide';

export function Icon({ of: shapes }: { of: IconNode }) {
  return (
    <svg
      className="lucide"
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes.map(([shape, attributes], at) => createElement(shape, { key: at, ...attributes }))}
    </svg>
  );
}
