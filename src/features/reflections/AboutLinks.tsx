/** What the list is asked to be about that no choice shows: a unit or a goal, by the address that led here. */

import { unitTitle, type Catalogue } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { shorten } from '#model/reflection-words.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import type { Asked } from './use-entry-filter.ts';

export function AboutLinks({ asked, catalogue }: { asked: Asked; catalogue: Catalogue }) {
  const { t } = useTranslation('reflections');
  const goals = usePocketbook((state) => state.goals);
  return asked.filter.about.map(({ kind, id }) => {
    if (kind === 'area') return null;
    const name =
      kind === 'unit'
        ? `${id} ${unitTitle(catalogue, id) ?? ''}`.trim()
        : shorten(goals.find((goal) => goal.id === id)?.want ?? '', 80);
    return (
      <p key={kind} className="finder-said">
        {t(`find.about.${kind}`, { name })}
        <Button look="quiet" onClick={() => asked.set(kind, '')}>
          {t('find.notOnly')}
        </Button>
      </p>
    );
  });
}
