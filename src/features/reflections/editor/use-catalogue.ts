/** The titles of areas and units, fetched when an entry's links are first looked at. */

import { useEffect, useState } from 'react';
import type { Catalogue } from '#content/content.ts';
import { currentLanguage } from '#i18n/i18n.ts';

export function useCatalogue(wanted = true): { catalogue: Catalogue | null; failed: boolean } {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    import('#content/content.ts')
      .then(({ loadCatalogue }) => loadCatalogue(currentLanguage()))
      .then(
        (found) => {
          if (!left) setCatalogue(found);
        },
        () => {
          if (!left) setFailed(true);
        },
      );
    return () => {
      left = true;
    };
  }, [wanted]);
  return { catalogue, failed };
}
