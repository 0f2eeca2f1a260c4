/** What an entry said before: to read, and to bring back. Bringing back drops nothing. */

import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { momentInFull } from '#i18n/moments.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { broughtBack } from '#model/earlier-versions.ts';
import { nextVersion } from '#model/record.ts';
import type { EarlierVersion, Reflection } from '#model/reflection.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Card, Empty, Page, Status } from '#ui/Page.tsx';
import { EntryText } from './EntryText.tsx';
import '#ui/reflect.css';

export function Component() {
  const { t } = useTranslation(['reflections', 'common']);
  const { id = '' } = useParams();
  const book = useOpenPocketbook();
  const entry = usePocketbook((state) => state.reflections.find((one) => one.id === id));
  const [brought, setBrought] = useState(false);
  const [asking, setAsking] = useState(false);
  const earlier = entry?.earlier ?? [];
  const bring = async (version: EarlierVersion) => {
    if (!entry) return;
    const back = broughtBack(entry, version, book.stamp());
    const saved = await book.save([{ kind: 'reflections', record: back }]);
    setBrought(saved.ok);
  };
  const letGo = async () => {
    setAsking(false);
    if (!entry) return;
    const record = nextVersion<Reflection>(entry, { earlier: [] }, book.stamp());
    await book.save([{ kind: 'reflections', record }]);
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
            heading={t('earlier.until', { when: momentInFull(new Date(version.at)) })}
          >
            <EntryText fields={version.fields} />
            <Actions>
              <Button onClick={() => void bring(version)}>{t('earlier.bring')}</Button>
            </Actions>
          </Card>
        ))
      )}
      {earlier.length > 0 ? (
        <Actions>
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t('earlier.letGo')}
          </Button>
        </Actions>
      ) : null}
      {asking ? (
        <Dialog heading={t('earlier.letGo')} onClose={() => setAsking(false)}>
          <p>{t('earlier.letGoWhat')}</p>
          <Actions>
            <Button look="danger" onClick={() => void letGo()}>
              {t('earlier.letGoNow')}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
          </Actions>
        </Dialog>
      ) : null}
    </Page>
  );
}
