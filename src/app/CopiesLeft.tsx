/** Beside the word that writing is missing: the way to copies that this phone still keeps of it, where there are any. */

import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';

export function CopiesLeft() {
  const { t } = useTranslation('errors');
  const { gate } = useServices();
  const [some, setSome] = useState(false);
  useEffect(() => {
    let gone = false;
    gate.keptCopies().then(
      (copies) => {
        if (!gone) setSome(copies.some(({ at }) => at !== null));
      },
      // What cannot be looked at now is not offered.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [gate]);
  if (!some) return null;
  return (
    <p>
      {t('missingCopies')}{' '}
      <Link className="tap" to="/settings/copies">
        {t('missingCopiesAction')}
      </Link>
    </p>
  );
}
