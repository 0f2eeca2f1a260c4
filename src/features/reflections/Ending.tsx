/** A gentle ending: the entry is kept, its words are put away, and there are ways on. */

import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Reflection } from '#model/reflection.ts';
import { askToKeep } from '#services/ask-to-keep.ts';
import { useServices } from '#services/services.ts';
import { ButtonLink } from '#ui/Button.tsx';
import { Alongside } from '#ui/Mark.tsx';
import { Actions, Page } from '#ui/Page.tsx';
import { useTranslation } from '#i18n/i18n.ts';
import { AtTheEnd } from './companion/AtTheEnd.tsx';
import { KeepOffer } from './KeepOffer.tsx';

export function Ending({ entry, both }: { entry: Reflection; both: boolean }) {
  const { t } = useTranslation('reflections');
  const { platform } = useServices();
  const [asked, setAsked] = useState<Awaited<ReturnType<typeof askToKeep>>>(null);
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
        <ButtonLink to={`/reflect/${entry.id}`} replace>
          {t('ending.again')}
        </ButtonLink>
      </Actions>
      <AtTheEnd entry={entry} />
      <ul className="ways-on">
        <li>
          <Link to="/reflect/sit">{t('ending.sit')}</Link>
        </li>
        <li>
          <Link to={`/reflect/${entry.id}/tell`}>{t('ending.tell')}</Link>
        </li>
        <li>
          <Link to="/help-now">{t('ending.help')}</Link>
        </li>
      </ul>
      {asked === 'asked' ? <p className="soft">{t('ending.asked')}</p> : null}
      {asked === 'to-offer' ? <KeepOffer /> : null}
    </Page>
  );
}
