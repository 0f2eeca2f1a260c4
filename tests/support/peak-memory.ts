/** How much memory the pages of a browser have held at most, workers and buffers included: what the kernel counted. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

export interface PeakMemory {
  /** Peak resident megabytes of the largest page since `reset`. */
  read(): number;
  reset(): void;
}

/** Of all pages whose browser keeps its files in this folder. */
export function peakMemory(profile: string): PeakMemory {
  const pages = () =>
    readdirSync('/proc').filter((pid) => {
      if (!/^\d+$/u.test(pid)) return false;
      const words = quietly(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? '';
      return words.includes('--type=renderer') && words.includes(profile);
    });
  return {
    read() {
      const peaks = pages().map((pid) => {
        const status = quietly(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
        return Number(/^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0);
      });
      return Math.round(Math.max(0, ...peaks) / 1024);
    },
    reset() {
      for (const pid of pages()) quietly(() => writeFileSync(`/proc/${pid}/clear_refs`, '5'));
    },
  };
}

/** A process may end while it is looked at. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
