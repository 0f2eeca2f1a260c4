/** What a backup holds, in words: "3 entries, 1 goal and 2 unfinished pieces". */

import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import type { Counts } from '#services/services.ts';

const named = ['reflections', 'ratings', 'goals'] as const;

export function useCountWords(): (counts: Counts) => string {
  const { t } = useTranslation('settings');
  return ({ byKind, total, drafts }) => {
    const parts: string[] = [];
    let others = total;
    for (const kind of named) {
      const count = byKind[kind] ?? 0;
      others -= count;
      if (count > 0) parts.push(t(`counts.${kind}`, { count }));
    }
    if (drafts > 0) parts.push(t('counts.drafts', { count: drafts }));
    if (others > 0) parts.push(t('counts.other', { count: others }));
    return parts.length > 0 ? new Intl.ListFormat(currentLanguage()).format(parts) : t('counts.nothing');
  };
}
