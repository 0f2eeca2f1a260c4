/** Long work on a backup, for a screen: how far it is, and a way to stop it, which leaving the screen takes too. */

import { useEffect, useRef, useState } from 'react';
import type { BackupProgress, BackupWork } from '#services/services.ts';

export interface ShownWork {
  readonly progress: BackupProgress | null;
  run<T>(job: (work: BackupWork) => Promise<T>): Promise<T>;
  stop(): void;
}

export function useBackupWork(): ShownWork {
  const [progress, setProgress] = useState<BackupProgress | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  return {
    progress,
    async run(job) {
      const mine = new AbortController();
      control.current = mine;
      try {
        return await job({ onProgress: setProgress, signal: mine.signal });
      } finally {
        setProgress(null);
      }
    },
    stop: () => control.current?.abort(),
  };
}
