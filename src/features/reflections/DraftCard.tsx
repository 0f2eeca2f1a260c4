/** Something started and not finished: when, never what. The words themselves are not on it. */

import { useState } from 'react';
import { dayAndTime, timeOfDay } from '#i18n/moments.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { dayOf } from '#model/day.ts';
import type { Draft } from '#model/draft.ts';
import { nextVersion } from '#model/record.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Card } from '#ui/Page.tsx';

export function DraftCard({ draftId }: { draftId: string }) {
  const { t } = useTranslation();
  const book = useOpenPocketbook();
  const draft = usePocketbook((state) => state.drafts.find((one) => one.id === draftId));
  const [deleted, setDeleted] = useState<Draft | null>(null);
  if (deleted) {
    const undo = () => {
      void book.save([{ kind: 'drafts', record: deleted }]);
      setDeleted(null);
    };
    return (
      <Card>
        <p role="status">{t('draftCard.deleted')}</p>
        <Actions>
          <Button onClick={undo}>{t('undo')}</Button>
        </Actions>
      </Card>
    );
  }
  if (!draft || draft.later) return null;
  const at = new Date(draft.updatedAt);
  const today = dayOf(at) === dayOf(new Date(book.stamp().now));
  const keep = () =>
    void book.save([{ kind: 'drafts', record: nextVersion(draft, { later: true }, book.stamp()) }]);
  const address = draft.target
    ? `/reflect/${draft.target}?draft=${draft.id}`
    : `/reflect/new?draft=${draft.id}`;
  return (
    <Card heading={t('draftCard.heading', { when: today ? timeOfDay(at) : dayAndTime(at) })}>
      <Actions>
        <ButtonLink look="primary" to={address}>
          {t('draftCard.carryOn')}
        </ButtonLink>
        <Button onClick={keep}>{t('draftCard.keep')}</Button>
        <Button
          look="quiet"
          onClick={() => {
            setDeleted(draft);
            void book.save([{ removeDraft: draft.id }]);
          }}
        >
          {t('draftCard.delete')}
        </Button>
      </Actions>
    </Card>
  );
}
