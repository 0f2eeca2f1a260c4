/** Marks a place in the framework or the training to find it again. */

import { Bookmark as BookmarkIcon } from 'lucide';
import { useTranslation } from '#i18n/i18n.ts';
import type { Target } from '#model/bookmark.ts';
import { bookmarkChange, liveOn } from '#model/change-bookmark.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';

export function BookmarkButton({ target }: { target: Target }) {
  const { t } = useTranslation('alongside');
  const book = useOpenPocketbook();
  const marked = liveOn(
    usePocketbook((state) => state.bookmarks),
    target,
  ).length;
  const words = marked ? t('bookmark.on') : t(`bookmark.${target.kind}`);
  // Of many on one page each says its number to a screen reader; the eye has it beside the button.
  const name = t(marked ? 'bookmark.competenceOn' : 'bookmark.competenceName', { id: target.id });
  const toggle = () => {
    const { bookmarks } = book.getState();
    const changed = bookmarkChange(bookmarks, target, !marked, book.newId(), book.stamp);
    void book.save(changed.map((record) => ({ kind: 'bookmarks', record })));
  };
  return (
    <Button
      look={target.kind === 'competence' ? 'quiet' : 'plain'}
      className="bookmark"
      aria-pressed={marked > 0}
      aria-label={target.kind === 'competence' ? name : undefined}
      onClick={toggle}
    >
      <Icon of={BookmarkIcon} />
      {words}
    </Button>
  );
}
