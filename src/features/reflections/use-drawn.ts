/** How many rows of a long list are in the page: some at once, the rest while the device is idle, or when asked for. */

import { useEffect, useState } from 'react';
import { useServices } from '#services/services.ts';

export const drawnAtOnce = 60;
/** Few enough for one piece of work on an old phone. */
const whileIdle = 40;
const whenAsked = 200;

interface DrawnOptions {
  /** Names what is shown: another list begins anew. */
  list: string;
  total: number;
  /** How many rows the first list begins with. */
  first: number;
  /** Whether the rest comes by itself. */
  all: boolean;
}

export function useDrawn({ list, total, first, all }: DrawnOptions): { drawn: number; more(): void } {
  const { platform } = useServices();
  const [now, setNow] = useState({ list, count: first });
  const count = now.list === list ? now.count : drawnAtOnce;
  if (now.list !== list) setNow({ list, count });
  useEffect(() => {
    if (!all || count >= total) return;
    let isLeft = false;
    platform.whenIdle(() => {
      if (!isLeft) setNow({ list, count: count + whileIdle });
    });
    return () => {
      isLeft = true;
    };
  }, [platform, list, count, total, all]);
  return { drawn: Math.min(count, total), more: () => setNow({ list, count: count + whenAsked }) };
}
