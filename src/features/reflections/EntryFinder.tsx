/** What finds entries in the list: a text, and choices of what occurs. On a narrow screen behind one button. */

import { useId, useMemo } from 'react';
import { Search } from 'lucide';
import { Link } from 'react-router';
import { areaTitle, type Catalogue } from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { threeQuestions, type Reflection } from '#model/reflection.ts';
import { occurring } from '#model/search-filter.ts';
import { tagsInUse } from '#model/tags.ts';
import { Button } from '#ui/Button.tsx';
import { TextInput } from '#ui/Field.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Select } from '#ui/Select.tsx';
import type { Asked } from './use-entry-filter.ts';

interface FinderProps {
  entries: readonly Reflection[];
  catalogue: Catalogue;
  /** What models are called, by their ids; one that has no name here is shown by its id. */
  modelNames: ReadonlyMap<string, string>;
  asked: Asked;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
}

export function EntryFinder({ entries, catalogue, modelNames, asked, isOpen, onOpen }: FinderProps) {
  const { t } = useTranslation('reflections');
  const id = useId();
  const { filter, text, set } = asked;
  const area = filter.about.find(({ kind }) => kind === 'area')?.id ?? '';
  const choices = useChoices(entries, catalogue, modelNames, { area, model: filter.model ?? '' });
  return (
    <div className="finder">
      <Button
        className="finder-toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onOpen(!isOpen)}
      >
        <Icon of={Search} />
        {t('find.open')}
      </Button>
      <div id={id} className="finder-fields" data-open={isOpen}>
        <TextInput
          label={t('find.text')}
          type="search"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          value={text}
          onFocus={() => onOpen(true)}
          onChange={(event) => set('text', event.target.value)}
        />
        <Select
          label={t('find.layer')}
          any={t('find.anyLayer')}
          value={filter.layer ?? ''}
          options={[
            { value: 'private', label: t('layers.private') },
            { value: 'shared', label: t('layers.shared') },
          ]}
          onChoose={(value) => set('layer', value)}
        />
        {choices.areas.length > 0 ? (
          <Select
            label={t('find.area')}
            any={t('find.anyArea')}
            value={area}
            options={choices.areas}
            onChoose={(value) => set('area', value)}
          />
        ) : null}
        {choices.models.length > 1 || filter.model !== null ? (
          <Select
            label={t('find.model')}
            any={t('find.anyModel')}
            value={filter.model ?? ''}
            options={choices.models}
            onChoose={(value) => set('model', value)}
          />
        ) : null}
        {choices.tags.length > 0 ? (
          <div>
            <Select
              label={t('find.tag')}
              any={t('find.anyTag')}
              value={filter.tag ?? ''}
              options={choices.tags}
              onChoose={(value) => set('tag', value)}
            />
            <Link className="tap" to="/reflect/tags">
              {t('find.changeTags')}
            </Link>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** What occurs, and what is asked for although it does not. */
function useChoices(
  entries: readonly Reflection[],
  catalogue: Catalogue,
  modelNames: FinderProps['modelNames'],
  { area, model }: { area: string; model: string },
) {
  const { t } = useTranslation('reflections');
  const found = useMemo(() => {
    const tags = tagsInUse(entries, currentLanguage());
    return { ...occurring(entries), tags: tags.map((tag) => ({ value: tag, label: tag })) };
  }, [entries]);
  return useMemo(() => {
    const areas = [...new Set([...found.areas, ...(area ? [area] : [])])];
    const models = [...new Set([...found.models, ...(model ? [model] : [])])];
    const nameOf = (one: string) =>
      modelNames.get(one) ?? (one === threeQuestions.model ? t('find.threeQuestions') : one);
    const { compare } = new Intl.Collator(currentLanguage(), { numeric: true });
    return {
      areas: areas
        .map((one) => ({ value: one, label: `${one} ${areaTitle(catalogue, one) ?? ''}`.trim() }))
        .sort((a, b) => compare(a.label, b.label)),
      models: models.map((one) => ({ value: one, label: nameOf(one) })),
      tags: found.tags,
    };
  }, [found, catalogue, modelNames, area, model, t]);
}
