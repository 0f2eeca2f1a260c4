/** While the rest of a long journal opens behind the newest entries, says so. */

import { useTranslation } from '#i18n/i18n.ts';
import { wholeNumber } from '#i18n/format.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';

export function OpenedSoFar() {
  const { t } = useTranslation('reflections');
  const opening = usePocketbook((state) => state.opening);
  if (!opening || opening.total === 0) return null;
  return (
    <p className="soft small" role="status">
      {t('openingCount', { read: wholeNumber(opening.read), total: wholeNumber(opening.total) })}
    </p>
  );
}
