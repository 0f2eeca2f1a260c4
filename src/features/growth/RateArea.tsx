/** How I see myself in one area: described steps, a because, and what I chose before. */

import { useState } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadCatalogue, type CatalogueArea } from '#content/content.ts';
import { plainDate } from '#i18n/format.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { draftFor } from '#model/find-draft.ts';
import { ratingAnswers, type Rating, type RatingFields } from '#model/rating.ts';
import { firstAnswer, isRated, newRating, ratingsOfArea } from '#model/change-rating.ts';
import { useDraft } from '#pocketbook/use-draft.ts';
import { useOpenPocketbook, usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Radio, RadioGroup, TextArea } from '#ui/Field.tsx';
import { Actions, Notice, Page, Status } from '#ui/Page.tsx';

interface Found {
  readonly area: CatalogueArea;
  readonly domainId: string;
}

/** The area of the address. An id that the framework does not have is a page that is not there. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Found> {
  const { domains } = await loadCatalogue(currentLanguage());
  for (const domain of domains) {
    const area = domain.areas.find((one) => one.id === params['areaId']);
    if (area) return { area, domainId: domain.id };
  }
  throw new Response(null, { status: 404 });
}

export function Component() {
  const { t } = useTranslation('growth');
  const { area, domainId } = useLoaderData<Found>();
  const ratings = ratingsOfArea(
    usePocketbook((state) => state.ratings),
    area.id,
  );
  return (
    <Page
      heading={<span lang={area.short.lang}>{area.short.text}</span>}
      above={<Link to="/growth">{t('area.back')}</Link>}
    >
      <p>
        <Link className="tap" to={`/learn/framework/${area.id}`}>
          {t('area.read')}
        </Link>
      </p>
      {isRated(domainId) ? (
        <RatingForm key={area.id} areaId={area.id} domainId={domainId} latest={ratings[0] ?? null} />
      ) : (
        <Notice tone="growth">
          <p>{t('area.notRated')}</p>
        </Notice>
      )}
      {isRated(domainId) ? <Earlier ratings={ratings} /> : null}
    </Page>
  );
}

const isBlank = (fields: RatingFields) => fields.answer === null && fields.because.trim() === '';

function RatingForm({
  areaId,
  domainId,
  latest,
}: {
  areaId: string;
  domainId: string;
  latest: Rating | null;
}) {
  const { t } = useTranslation(['growth', 'common']);
  const book = useOpenPocketbook();
  const [draft] = useState(() => draftFor(book.getState().drafts, 'rating', areaId) ?? null);
  const [said, setSaid] = useState<'saved' | 'choose' | null>(null);
  const editing = useDraft({
    of: 'rating',
    target: areaId,
    draft,
    initial: { answer: latest?.answer ?? firstAnswer(domainId), because: '' },
    isBlank,
  });
  const { fields, change } = editing;

  const save = async () => {
    if (fields.answer === null) return setSaid('choose');
    const rating = newRating(book.newId(), areaId, fields.answer, fields.because.trim(), book.stamp());
    const draftId = editing.draftId();
    editing.stop();
    const saved = await book.save([
      { kind: 'ratings', record: rating },
      ...(draftId ? [{ removeDraft: draftId }] : []),
    ]);
    if (!saved.ok) return;
    editing.clear({ because: '' });
    setSaid('saved');
  };

  return (
    <form
      className="wide-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {draft ? <p className="soft">{t('area.draft')}</p> : null}
      <RadioGroup legend={t('area.question')} hint={t('intro')}>
        {ratingAnswers.map((answer) => (
          <Radio
            key={answer}
            name="answer"
            label={t(`answers.${answer}`)}
            checked={fields.answer === answer}
            onChange={() => {
              setSaid(null);
              change({ answer });
            }}
          />
        ))}
      </RadioGroup>
      <TextArea
        label={t('area.because')}
        hint={t('area.becauseHint')}
        value={fields.because}
        onChange={(event) => {
          setSaid(null);
          change({ because: event.target.value });
        }}
      />
      <Actions>
        <Button look="primary" type="submit">
          {t('area.save')}
        </Button>
        <Status>{said === null ? t(`common:status.${editing.status}`) : t(`area.${said}`)}</Status>
      </Actions>
    </form>
  );
}

function Earlier({ ratings }: { ratings: readonly Rating[] }) {
  const { t } = useTranslation('growth');
  return (
    <section className="stack">
      <h2>{t('area.earlier')}</h2>
      {ratings.length === 0 ? (
        <p className="soft">{t('area.none')}</p>
      ) : (
        <ol className="rows">
          {ratings.map((rating) => (
            <li key={rating.id} className="row">
              <span className="row-note">{plainDate(new Date(rating.createdAt))}</span>
              <span className="row-title">{t(`answers.${rating.answer}`)}</span>
              {rating.because ? <span className="prose">{rating.because}</span> : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
