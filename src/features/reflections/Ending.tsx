/** A gentle ending: the entry is kept, its words are put away, and there are ways on. */

import { useEffect, useState } from 'react';
import { askToKeep } from '#services/ask-to-keep.ts';
import { useServices } from '#services/services.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Alongside } from '#ui/Mark.tsx';
import { Actions, Page } from '#ui/Page.tsx';
import { useTranslation } from '#i18n/i18n.ts';

export function Ending({ id, both }: { id: string; both: boolean }) {
  const { t } = useTranslation('reflections');
  const { platform } = useServices();
  const [asked, setAsked] = useState(false);
  // From the first entry on there is something that must not be cleared.
  useEffect(() => void askToKeep(platform).then(setAsked), [platform]);
  return (
    <Page heading={t('ending.heading')}>
      <Alongside />
      <p role="status">{t('ending.what')}</p>
      {both ? <p>{t('ending.both')}</p> : null}
      <Actions>
        <ButtonLink look="primary" to="/reflect">
          {t('ending.list')}
        </ButtonLink>
        <ButtonLink to={`/reflect/${id}`} replace>
          {t('ending.again')}
        </ButtonLink>
        <ButtonLink look="quiet" to="/help-now">
          {t('ending.help')}
        </ButtonLink>
      </Actions>
      {asked ? <p className="soft">{t('ending.asked')}</p> : null}
    </Page>
  );
}
