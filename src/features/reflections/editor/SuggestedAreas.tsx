/** Areas that one's own words may be about, found on this phone. Each is linked, or put aside for this entry. */

import { useEffect, useState } from 'react';
import type { AreaSuggestion } from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Actions } from '#ui/Page.tsx';

interface SuggestedAreasProps {
  text: string;
  names: ReadonlyMap<string, string>;
  /** Areas that are linked already, or were not wanted. */
  taken: readonly string[];
  onAdd(id: string): void;
  onIgnore(id: string): void;
}

export function SuggestedAreas({ text, names, taken, onAdd, onIgnore }: SuggestedAreasProps) {
  const { t } = useTranslation('reflections');
  const [found, setFound] = useState<readonly AreaSuggestion[]>([]);
  useEffect(() => {
    let left = false;
    // Without suggestions the list to choose from is all there: a failure needs no words.
    const quiet = () => undefined;
    import('#content/content.ts')
      .then(({ loadAreaSuggester }) => loadAreaSuggester(currentLanguage()))
      .then((suggest) => {
        if (!left) setFound(suggest(text));
      }, quiet);
    return () => {
      left = true;
    };
  }, [text]);
  const shown = found.filter(({ areaId }) => !taken.includes(areaId) && names.has(areaId));
  if (shown.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t('links.suggested')}</h3>
      <ul className="suggested">
        {shown.map(({ areaId, words }) => {
          const name = names.get(areaId) ?? areaId;
          return (
            <li key={areaId} className="stack">
              <p>
                <strong>{name}</strong>
                {words.length > 0 ? (
                  <span className="soft small"> {t('links.because', { words: words.join(', ') })}</span>
                ) : null}
              </p>
              <Actions>
                <Button aria-label={t('links.add', { name })} onClick={() => onAdd(areaId)}>
                  {t('links.addShort')}
                </Button>
                <Button
                  look="quiet"
                  aria-label={t('links.ignore', { name })}
                  onClick={() => onIgnore(areaId)}
                >
                  {t('links.ignoreShort')}
                </Button>
              </Actions>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
