/** What an entry said before: to read, and to bring back. Bringing back drops nothing. */

import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { dayAndTime } from '#i18n/format.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { broughtBack } from '#model/earlier-versions.ts';
import type { EarlierVersion } from '#model/reflection.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Card, Empty, Page, Status } from '#ui/Page.tsx';
import { EntryText } from './EntryText.tsx';
import '#ui/reflect.css';

export function Component() {
  const { t } = useTranslation('reflections');
  const { id = '' } = useParams();
  const book = useOpenPocketbook();
  const entry = usePocketbook((state) => state.reflections.find((one) => one.id === id));
  const [brought, setBrought] = useState(false);
  const earlier = entry?.earlier ?? [];
  const bring = async (version: EarlierVersion) => {
    if (!entry) return;
    const back = broughtBack(entry, version, book.stamp());
    const saved = await book.save([{ kind: 'reflections', record: back }]);
    setBrought(saved.ok);
  };
  return (
    <Page heading={t('earlier.heading')} above={<Link to={`/reflect/${id}`}>{t('earlier.back')}</Link>}>
      <p className="soft">{t('earlier.what')}</p>
      <Status>{brought ? t('earlier.brought') : ''}</Status>
      {earlier.length === 0 ? (
        <Empty>
          <p>{t('earlier.none')}</p>
        </Empty>
      ) : (
        earlier.map((version) => (
          <Card
            key={version.version}
            heading={t('earlier.until', { when: dayAndTime(new Date(version.at)) })}
          >
            <EntryText fields={version.fields} />
            <Actions>
              <Button onClick={() => void bring(version)}>{t('earlier.bring')}</Button>
            </Actions>
          </Card>
        ))
      )}
    </Page>
  );
}
