/** How many rows of a long list are in the page: some at once, the rest while the device is idle. */

import { useEffect, useState } from 'react';
import { useServices } from '#services/services.ts';

export const drawnAtOnce = 60;
const more = 150;

/** Begins with `first`, and again from the least when another list is shown, which `list` names. */
export function useDrawn(list: string, total: number, first: number): number {
  const { platform } = useServices();
  const [drawn, setDrawn] = useState({ list, count: first });
  const count = drawn.list === list ? drawn.count : drawnAtOnce;
  if (drawn.list !== list) setDrawn({ list, count });
  useEffect(() => {
    if (count >= total) return;
    let isLeft = false;
    platform.whenIdle(() => {
      if (!isLeft) setDrawn({ list, count: count + more });
    });
    return () => {
      isLeft = true;
    };
  }, [platform, list, count, total]);
  return Math.min(count, total);
}
