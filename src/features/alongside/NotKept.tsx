/** Says so while what was chosen on this page is not on disk. */

import { useTranslation } from '#i18n/i18n.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Status } from '#ui/Page.tsx';

export function NotKept() {
  const { t } = useTranslation();
  const refused = usePocketbook(({ status }) => status !== 'saved' && status !== 'saving');
  return <Status>{refused ? t('status.notSaved') : null}</Status>;
}
