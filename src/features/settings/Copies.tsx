/** Copies from before a restore: when and why each was made, what is in it, and bringing back what was there. */

import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { momentInFull } from '#i18n/moments.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices, type KeptCopy, type ShutCopy } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Card, Empty, Notice, Page, Status } from '#ui/Page.tsx';
import { useStep } from '#ui/use-step.ts';
import { CopyInside } from './CopyInside.tsx';
import { CopyRemoval } from './CopyRemoval.tsx';

type Found = readonly (KeptCopy | ShutCopy)[] | 'looking' | 'no-answer';
type Open =
  | { readonly what: 'inside'; readonly copy: KeptCopy }
  | { readonly what: 'removal'; readonly copy: KeptCopy | ShutCopy };

export function Component() {
  const { t } = useTranslation('settings');
  const { gate } = useServices();
  const [found, setFound] = useState<Found>('looking');
  const [hadAny, setHadAny] = useState(false);
  const [looks, setLooks] = useState(0);
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (next: Found) => {
      if (gone) return;
      setFound(next);
      if (typeof next !== 'string' && next.length > 0) setHadAny(true);
    };
    gate.keptCopies().then(show, () => show('no-answer'));
    return () => {
      gone = true;
    };
  }, [gate, looks]);
  // What was pressed may be deleted by now.
  const [deeds, setDeeds] = useState(0);
  useStep(deeds);
  const lookAgain = () => setLooks(looks + 1);
  const close = (words: string | null) => {
    setOpen(null);
    setSaid(words);
    if (words !== null) setDeeds(deeds + 1);
    lookAgain();
  };
  return (
    <Page heading={t('copies.heading')} above={<Link to="/settings">{t('heading')}</Link>}>
      <p className="lead">{t('copies.what')}</p>
      {said ? (
        <Notice tone="growth">
          <p role="status">{said}</p>
        </Notice>
      ) : null}
      {found === 'looking' ? <Status>{t('copies.looking')}</Status> : null}
      {found === 'no-answer' ? (
        <Notice tone="danger" alert>
          <p>{t('copies.noAnswer')}</p>
          <Actions>
            <Button onClick={lookAgain}>{t('copies.lookAgain')}</Button>
          </Actions>
        </Notice>
      ) : null}
      {found.length === 0 ? (
        <Empty>
          <p>{t(hadAny ? 'copies.noneNow' : 'copies.none')}</p>
        </Empty>
      ) : null}
      {typeof found === 'string'
        ? null
        : found.map((copy) => (
            <Copy
              key={copy.name}
              copy={copy}
              onOpen={(next) => {
                setSaid(null);
                setOpen(next);
              }}
            />
          ))}
      {open?.what === 'inside' ? <CopyInside copy={open.copy} onClose={close} /> : null}
      {open?.what === 'removal' ? <CopyRemoval copy={open.copy} onClose={close} /> : null}
    </Page>
  );
}

function Copy({ copy, onOpen }: { copy: KeptCopy | ShutCopy; onOpen(next: Open): void }) {
  const { t } = useTranslation('settings');
  if (copy.at === null)
    return (
      <Card heading={t('copies.shut')}>
        <p>{t('copies.shutWhat')}</p>
        <Actions>
          <Button look="quiet" onClick={() => onOpen({ what: 'removal', copy })}>
            {t('copies.removeShut')}
          </Button>
        </Actions>
      </Card>
    );
  const when = momentInFull(new Date(copy.at));
  return (
    <Card heading={when}>
      <p>{t(`copies.reasons.${copy.reason}`)}</p>
      <p>{t('copies.holds', { count: copy.items })}</p>
      <Actions>
        <Button aria-label={t('copies.lookOf', { when })} onClick={() => onOpen({ what: 'inside', copy })}>
          {t('copies.look')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('copies.removeOf', { when })}
          onClick={() => onOpen({ what: 'removal', copy })}
        >
          {t('copies.remove')}
        </Button>
      </Actions>
    </Card>
  );
}
