/** Long work on a backup: told how far it is, stopped when the person says so. */

export interface BackupProgress {
  /** `opening` counts bytes, `lookingIn` and `keeping` the rows of a snapshot, the others records. */
  readonly step: 'sealing' | 'readingBack' | 'opening' | 'lookingIn' | 'keeping' | 'writing';
  readonly done: number;
  readonly total: number;
}

export interface BackupWork {
  onProgress?(progress: BackupProgress): void;
  signal?: AbortSignal;
}

/** Gives `stopped` where the work ended because its signal said so; anything else that is thrown is thrown on. */
export async function stoppable<Answer>(
  { signal }: BackupWork,
  work: () => Promise<Answer>,
): Promise<Answer | { readonly ok: false; readonly reason: 'stopped' }> {
  try {
    return await work();
  } catch (cause) {
    if (signal?.aborted) return { ok: false, reason: 'stopped' };
    throw cause;
  }
}
