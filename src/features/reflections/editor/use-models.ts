/** The ways to reflect, fetched when an entry first needs them: a quick note waits for nothing. */

import { useEffect, useState } from 'react';
import type { ReflectionModel } from '#content/content.ts';
import { currentLanguage } from '#i18n/i18n.ts';

/** Null while they are not wanted or on their way; `failed` where they could not be had. */
export function useModels(wanted: boolean): { models: readonly ReflectionModel[] | null; failed: boolean } {
  const [models, setModels] = useState<readonly ReflectionModel[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || models) return;
    let left = false;
    import('#content/content.ts')
      .then(({ loadReflectionModels }) => loadReflectionModels(currentLanguage()))
      .then(
        (found) => {
          if (!left) setModels(found);
        },
        () => {
          if (!left) setFailed(true);
        },
      );
    return () => {
      left = true;
    };
  }, [wanted, models]);
  return { models, failed };
}
