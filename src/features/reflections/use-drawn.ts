/** How many rows of a long list are in the page: some at once, the rest while the device is idle, or when asked for. */

import { useEffect, useState } from 'react';
import { useServices } from '#services/services.ts';

export const drawnAtOnce = 60;
/** With each keystroke of a search: what fits on a screen, so that it takes one frame. */
const drawnFound = 20;
/** Few enough for one piece of work on an old phone. */
const whileIdle = 40;
const whenAsked = 200;

interface DrawnOptions {
  /** Names what is shown: another list begins anew. */
  list: string;
  total: number;
  /** How many rows the first list begins with. */
  first: number;
  /** Whether it was found by words: then the newest will do, and the rest comes when asked for. */
  isFound: boolean;
}

export function useDrawn({ list, total, first, isFound }: DrawnOptions): { drawn: number; more(): void } {
  const { platform } = useServices();
  const [now, setNow] = useState({ list, count: first });
  const count = now.list === list ? now.count : isFound ? drawnFound : drawnAtOnce;
  if (now.list !== list) setNow({ list, count });
  useEffect(() => {
    if (count >= (isFound ? Math.min(total, drawnAtOnce) : total)) return;
    let isLeft = false;
    platform.whenIdle(() => {
      if (!isLeft) setNow({ list, count: count + whileIdle });
    });
    return () => {
      isLeft = true;
    };
  }, [platform, list, count, total, isFound]);
  return { drawn: Math.min(count, total), more: () => setNow({ list, count: count + whenAsked }) };
}
