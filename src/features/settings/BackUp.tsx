/** One locked file, read back before it is given; and the file chosen again, which alone makes it checked. */

import { useState } from 'react';
import { plainDate } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useAskAgain } from '#services/ask-again.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice } from '#ui/Page.tsx';
import { BackUpDialog } from './BackUpDialog.tsx';

export function BackUp() {
  const { t } = useTranslation('settings');
  const last = usePocketbook((state) => state.settings?.lastCheckedBackupAt ?? null);
  const askAgain = useAskAgain();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      <p>{t('backup.what')}</p>
      <p>{last ? t('backup.last', { when: plainDate(new Date(last)) }) : t('backup.never')}</p>
      <Actions>
        <Button look="primary" onClick={() => askAgain('backup', (answer) => setAsking(answer !== null))}>
          {t('backup.make')}
        </Button>
      </Actions>
      {said ? (
        <Notice tone="growth">
          <p role="status">{said}</p>
        </Notice>
      ) : null}
      {asking ? (
        <BackUpDialog
          onClose={(words) => {
            setAsking(false);
            setSaid(words);
          }}
        />
      ) : null}
    </>
  );
}
