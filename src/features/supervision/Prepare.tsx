/** Building the summary: what I want, what has come up, what I take, and exactly what will be seen. */

import { useMemo, useState } from 'react';
import { useLoaderData } from 'react-router';
import { loadCatalogue, type Catalogue } from '#content/content.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { dayOf, isDay } from '#model/day.ts';
import { draftFor } from '#model/find-draft.ts';
import { emptyPreparation, type PreparationFields } from '#model/preparation.ts';
import { firstDay, gatherable, gatherForSupervision } from '#pocketbook/pocketbook.ts';
import { useDraft } from '#pocketbook/use-draft.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { useServices } from '#services/services.ts';
import { Checkbox, TextInput } from '#ui/Field.tsx';
import { Page, Status } from '#ui/Page.tsx';
import { Gathered } from './Gathered.tsx';
import { Share } from './Share.tsx';
import { SummaryPaper } from './SummaryPaper.tsx';
import { useSummaryWords } from './use-summary-words.ts';

export const loader = () => loadCatalogue(currentLanguage());

const isBlank = (fields: PreparationFields) =>
  fields.asks.every((ask) => ask.trim() === '') && fields.ticked.length === 0 && fields.since === '';

export function Component() {
  const { t } = useTranslation(['supervision', 'common']);
  const catalogue = useLoaderData<Catalogue>();
  const book = useOpenPocketbook();
  const today = dayOf(useServices().platform.now());
  const [draft] = useState(() => draftFor(book.getState().drafts, 'preparation', null) ?? null);
  const editing = useDraft({ of: 'preparation', target: null, draft, initial: emptyPreparation, isBlank });
  const { fields, change } = editing;
  const reflections = usePocketbook((state) => state.reflections);
  const ratings = usePocketbook((state) => state.ratings);
  const goals = usePocketbook((state) => state.goals);
  const first = useMemo(
    () => firstDay({ reflections, ratings, goals }, today),
    [reflections, ratings, goals, today],
  );
  // While a year is being typed the box holds a day that is none.
  const since = isDay(fields.since) ? fields.since : first;
  const items = useMemo(
    () => gatherable({ reflections, ratings, goals }, since),
    [reflections, ratings, goals, since],
  );
  const words = useSummaryWords(catalogue, today, since);
  const summary = gatherForSupervision(items, fields, today, since, words);

  return (
    <Page heading={t('prepareHeading')} wide>
      <div className="side-by-side">
        <div className="wide-stack">
          <section className="stack">
            <h2>{t('asks.heading')}</h2>
            <p className="hint">{t('asks.hint')}</p>
            {fields.asks.map((ask, at) => (
              <TextInput
                key={at}
                label={t('asks.line', { number: at + 1 })}
                value={ask}
                onChange={(event) => change({ asks: fields.asks.with(at, event.target.value) })}
              />
            ))}
            <Status>{t(`common:status.${editing.status}`)}</Status>
          </section>
          <section className="stack">
            <h2>{t('since.heading')}</h2>
            <TextInput
              type="date"
              label={t('since.label')}
              hint={t('since.hint')}
              value={fields.since || first}
              max={today}
              onChange={(event) => change({ since: event.target.value })}
            />
            <Checkbox
              label={t('since.show')}
              checked={fields.showPeriod}
              onChange={(event) => change({ showPeriod: event.target.checked })}
            />
          </section>
          <Gathered
            items={items}
            ticked={fields.ticked}
            words={words}
            onTick={(id, on) =>
              change({ ticked: on ? [...fields.ticked, id] : fields.ticked.filter((one) => one !== id) })
            }
          />
        </div>
        <div className="wide-stack">
          <SummaryPaper summary={summary} />
          <Share summary={summary} onStartAgain={() => change(emptyPreparation)} />
        </div>
      </div>
    </Page>
  );
}
