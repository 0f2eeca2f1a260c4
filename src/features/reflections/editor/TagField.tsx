/** Tags of one's own: typed, or tapped where they were used before. */

import { useState } from 'react';
import { X } from 'lucide';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { hasTag, tagsInUse, tidyTag, withTag } from '#model/tags.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { TextInput } from '#ui/Field.tsx';
import { Icon } from '#ui/Icon.tsx';

/** As many as are looked through at a glance. */
const offered = 12;

export function TagField({
  tags,
  onChange,
}: {
  tags: readonly string[];
  onChange(tags: readonly string[]): void;
}) {
  const { t } = useTranslation('reflections');
  const [typed, setTyped] = useState('');
  const reflections = usePocketbook((state) => state.reflections);
  const used = tagsInUse(reflections, currentLanguage())
    .filter((tag) => !hasTag(tags, tag))
    .slice(0, offered);
  const add = () => {
    if (tidyTag(typed) === '') return;
    onChange(withTag(tags, typed));
    setTyped('');
  };
  return (
    <section className="stack">
      <h3>{t('links.tags')}</h3>
      {tags.length > 0 ? (
        <ul className="linked">
          {tags.map((tag) => (
            <li key={tag}>
              <span>{tag}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={t('links.remove', { name: tag })}
                onClick={() => onChange(tags.filter((one) => one !== tag))}
              >
                <Icon of={X} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className="with-button"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput
          label={t('links.tag')}
          hint={t('links.tagHint')}
          value={typed}
          maxLength={80}
          autoCapitalize="none"
          enterKeyHint="done"
          onChange={(event) => setTyped(event.target.value)}
          // What was typed and not added is a tag all the same once one goes on.
          onBlur={add}
        />
        <Button type="submit">{t('links.addTag')}</Button>
      </form>
      {used.length > 0 ? (
        <div className="stack">
          <p className="soft small">{t('links.usedTags')}</p>
          <div className="chips">
            {used.map((tag) => (
              <button
                key={tag}
                type="button"
                className="chip chip-button"
                onClick={() => onChange(withTag(tags, tag))}
              >
                {tag}
              </button>
            ))}
          </div>
        </div>
      ) : null}
    </section>
  );
}
