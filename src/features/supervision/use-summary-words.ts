/** Every word of ours that a summary prints, in the language of the output. */

import { useMemo } from 'react';
import type { Catalogue } from '#content/content.ts';
import { plainDate } from '#i18n/format.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { noonOf } from '#model/day.ts';
import type { SummaryWords } from '#pocketbook/pocketbook.ts';

export function useSummaryWords(catalogue: Catalogue, today: string, since: string): SummaryWords {
  const { t } = useTranslation(['supervision', 'growth']);
  return useMemo(() => {
    const names = new Map(
      catalogue.domains.flatMap((domain) =>
        domain.areas.map((area) => [area.id, `${area.number.text} ${area.short.text}`]),
      ),
    );
    return {
      lang: currentLanguage(),
      areaTitle: (areaId) => names.get(areaId) ?? areaId,
      stepTitle: (answer) => t(`growth:answers.${answer}`),
      labels: {
        title: t('summary.title'),
        madeOn: t('summary.madeOn', { when: plainDate(noonOf(today)) }),
        period: t('summary.period', { from: plainDate(noonOf(since)), to: plainDate(noonOf(today)) }),
        asks: t('summary.asks'),
        texts: t('summary.texts'),
        ratings: t('summary.ratings'),
        goals: t('summary.goals'),
        actions: t('summary.actions'),
        question: t('summary.question'),
        ratingNote: t('summary.ratingsNote'),
        action: t('summary.action'),
        actionOwner: t('summary.who'),
        actionDate: t('summary.byWhen'),
        notice: t('summary.notice'),
        page: t('summary.page'),
      },
    };
  }, [catalogue, today, since, t]);
}
