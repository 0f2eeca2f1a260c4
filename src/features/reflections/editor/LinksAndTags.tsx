/** What an entry is about: areas, goals, units, and tags of one's own. Suggested from its words, never added silently. */

import type { Catalogue } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import type { ReflectionFields } from '#model/reflection.ts';
import { textsOf } from '#model/reflection-words.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Actions, Status } from '#ui/Page.tsx';
import { LinkedList } from './LinkedList.tsx';
import { SuggestedAreas } from './SuggestedAreas.tsx';
import { TagField } from './TagField.tsx';
import { useCatalogue } from './use-catalogue.ts';

interface LinksAndTagsProps {
  fields: ReflectionFields;
  change(changes: Partial<ReflectionFields>): void;
  onClose(): void;
}

export function LinksAndTags({ fields, change, onClose }: LinksAndTagsProps) {
  const { t } = useTranslation('reflections');
  const { catalogue, failed } = useCatalogue();
  return (
    <Dialog heading={t('links.heading')} onClose={onClose}>
      <div className="wide-stack">
        <p className="soft">{t('links.what')}</p>
        {catalogue ? (
          <ToContent fields={fields} catalogue={catalogue} change={change} />
        ) : (
          <Status>{failed ? t('editor.notOpened') : t('models.loading')}</Status>
        )}
        <Goals fields={fields} change={change} />
        <TagField tags={fields.tags ?? []} onChange={(tags) => change({ tags: [...tags] })} />
        <Actions>
          <Button look="primary" onClick={onClose}>
            {t('links.close')}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}

type Change = Pick<LinksAndTagsProps, 'fields' | 'change'>;

function ToContent({ fields, catalogue, change }: Change & { catalogue: Catalogue }) {
  const { t } = useTranslation('reflections');
  const areas = fields.areas ?? [];
  const units = fields.units ?? [];
  const choices = catalogue.domains.flatMap((domain) =>
    domain.areas.map((area) => ({ id: area.id, name: `${area.number.text} ${area.title.text}` })),
  );
  const lessons = catalogue.sections.flatMap((section) =>
    section.units.map((unit) => ({ id: unit.id, name: `${unit.number.text} ${unit.title.text}` })),
  );
  return (
    <>
      <SuggestedAreas
        text={textsOf(fields).join('\n')}
        names={new Map(choices.map(({ id, name }) => [id, name]))}
        taken={[...areas, ...(fields.notAreas ?? [])]}
        onAdd={(id) => change({ areas: [...areas, id] })}
        onIgnore={(id) => change({ notAreas: [...(fields.notAreas ?? []), id] })}
      />
      <LinkedList
        legend={t('links.areas')}
        choose={t('links.chooseArea')}
        choices={choices}
        linked={areas}
        onChange={(next) => change({ areas: next })}
      />
      <LinkedList
        legend={t('links.units')}
        choose={t('links.chooseUnit')}
        choices={lessons}
        linked={units}
        onChange={(next) => change({ units: next })}
      />
    </>
  );
}

function Goals({ fields, change }: Change) {
  const { t } = useTranslation('reflections');
  const goals = usePocketbook((state) => state.goals).filter(({ deletedAt }) => deletedAt === null);
  const linked = fields.goals ?? [];
  if (goals.length === 0 && linked.length === 0) return null;
  return (
    <LinkedList
      legend={t('links.goals')}
      choose={t('links.chooseGoal')}
      choices={goals.map(({ id, want }) => ({ id, name: want }))}
      linked={linked}
      onChange={(next) => change({ goals: next })}
    />
  );
}
