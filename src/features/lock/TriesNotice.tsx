/** Wrong tries since one was last here, told once after an unlock. */

import { dayAndTime } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { WrongTries } from '#services/gate-lock.ts';
import { useServices } from '#services/services.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Notice } from '#ui/Page.tsx';

export function TriesNotice({ tries: { count, latest } }: { tries: WrongTries }) {
  const { t } = useTranslation('lock');
  const { gate } = useServices();
  return (
    <div className="page lock-note">
      <Notice>
        <p role="status">
          {latest === null
            ? t('tries.some', { count })
            : t('tries.latest', { count, when: dayAndTime(new Date(latest)) })}
        </p>
        <p>{t('tries.what')}</p>
        <Actions>
          <Button onClick={() => gate.triesTold()}>{t('tries.mine')}</Button>
          <ButtonLink look="quiet" to="/settings/lock">
            {t('tries.notMine')}
          </ButtonLink>
        </Actions>
      </Notice>
    </div>
  );
}
