/** On a locked screen: the way to write without unlocking, and what is told of it afterwards. No word, no count. */

import { useEffect, useSyncExternalStore } from 'react';
import { PenLine } from 'lucide';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Actions, Notice, Status } from '#ui/Page.tsx';

/** How often sealing is tried again, in milliseconds: those words are in memory alone. */
const again = 20_000;

export function Letterbox({ sealed, onOpen }: { sealed: boolean; onOpen: () => void }) {
  const { t } = useTranslation('letterbox');
  const { gate } = useServices();
  const waits = useSyncExternalStore(gate.subscribe, gate.hasUnposted);
  const inVain = useSyncExternalStore(gate.subscribe, gate.wroteInVain);
  return (
    <div className="write-now">
      <Button onClick={onOpen}>
        <Icon of={PenLine} />
        {t('open')}
      </Button>
      <Status>{sealed && !waits && !inVain ? t('sealed') : ''}</Status>
    </div>
  );
}

/** While words wait in memory because they could not be sealed; and where they could be kept nowhere. */
export function Unposted() {
  const { t } = useTranslation('letterbox');
  const { gate } = useServices();
  const waits = useSyncExternalStore(gate.subscribe, gate.hasUnposted);
  const inVain = useSyncExternalStore(gate.subscribe, gate.wroteInVain);
  useEffect(() => {
    // Also what waits for another pocketbook than this one, of which nothing is told here.
    const timer = setInterval(() => void gate.postAgain(), again);
    return () => clearInterval(timer);
  }, [gate]);
  if (inVain)
    return (
      <Notice tone="danger" alert>
        <p>{t('unposted.inVain')}</p>
      </Notice>
    );
  if (!waits) return null;
  return (
    <Notice tone="danger" alert>
      <p>{t('unposted.what')}</p>
      <Actions>
        <Button onClick={() => void gate.postAgain()}>{t('unposted.retry')}</Button>
      </Actions>
    </Notice>
  );
}
