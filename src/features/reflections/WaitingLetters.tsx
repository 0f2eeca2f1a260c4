/** On Today: what was written without unlocking waits to be looked at. When, never what, and never how many. */

import { dayAndTime, timeOfDay } from '#i18n/moments.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { dayOf } from '#model/day.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button, ButtonLink } from '#ui/Button.tsx';
import { Actions, Card } from '#ui/Page.tsx';
import { isWaiting, noLongerWaiting } from './waiting.ts';

export function WaitingLetters() {
  const { t } = useTranslation('letterbox');
  const book = useOpenPocketbook();
  const newest = usePocketbook((state) => state.reflections.find(isWaiting));
  const several = usePocketbook((state) => state.reflections.filter(isWaiting).length > 1);
  if (!newest) return null;
  const at = new Date(newest.createdAt);
  const when = dayOf(at) === dayOf(new Date(book.stamp().now)) ? timeOfDay(at) : dayAndTime(at);
  return (
    <Card heading={t(several ? 'waiting.several' : 'waiting.one', { when })}>
      <Actions>
        <ButtonLink look="primary" to={`/reflect/${newest.id}`}>
          {t('waiting.open')}
        </ButtonLink>
        <Button onClick={() => void book.save([noLongerWaiting(newest, book.stamp())])}>
          {t('waiting.fine')}
        </Button>
      </Actions>
    </Card>
  );
}
