/** My bookmark and my note on a page, together. */

import '#ui/alongside.css';
import type { Target } from '#model/bookmark.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { Actions, Card } from '#ui/Page.tsx';
import { BookmarkButton } from './BookmarkButton.tsx';
import { MyNote } from './MyNote.tsx';
import { NotKept } from './NotKept.tsx';

export function KeepHere({ target }: { target: Target }) {
  const { t } = useTranslation('alongside');
  return (
    <Card heading={t('keep')}>
      <Actions>
        <BookmarkButton target={target} />
        <NotKept />
      </Actions>
      <MyNote target={target} />
    </Card>
  );
}
