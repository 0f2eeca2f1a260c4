/** Asks what a tag should be called from now on. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { tagKey, tidyTag } from '#model/tags.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextInput } from '#ui/Field.tsx';
import { Actions } from '#ui/Page.tsx';

interface RenameTagProps {
  tag: string;
  /** All tags in use. */
  others: readonly string[];
  onClose(): void;
  onRename(to: string): void;
}

export function RenameTag({ tag, others, onClose, onRename }: RenameTagProps) {
  const { t } = useTranslation(['reflections', 'common']);
  const [typed, setTyped] = useState(tag);
  const [isEmpty, setEmpty] = useState(false);
  const name = tidyTag(typed);
  const joins = others.find((other) => tagKey(other) === tagKey(name) && tagKey(other) !== tagKey(tag));
  return (
    <Dialog heading={t('tags.ask', { tag })} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (name === '') setEmpty(true);
          else onRename(name);
        }}
      >
        <TextInput
          label={t('tags.name')}
          value={typed}
          maxLength={60}
          hint={joins ? t('tags.joins', { tag: joins }) : undefined}
          error={isEmpty && name === '' ? t('tags.needName') : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Actions>
          <Button look="primary" type="submit">
            {t('tags.save')}
          </Button>
          <Button onClick={onClose}>{t('tags.keep')}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
