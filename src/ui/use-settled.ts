/** A value that follows another once that one rests. */

import { useEffect, useState } from 'react';

/** Milliseconds without a change before it is taken over. */
const rest = 400;

export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
