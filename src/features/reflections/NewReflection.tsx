/**
 * Capture: opens on the quick note, its box there without a choice first; or on the prompt of a page of Learn, on a way
 * to reflect, or on the words for supervision, where the address asks for one.
 */

import { useState } from 'react';
import {
  useLoaderData,
  useNavigate,
  useSearchParams,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from 'react-router';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { emptyReflection, type Prompt, type ReflectionFields } from '#model/reflection.ts';
import { usePocketbook } from '#pocketbook/use-pocketbook.ts';
import { Page } from '#ui/Page.tsx';
import { DraftCard } from './DraftCard.tsx';
import { ReflectionEditor } from './ReflectionEditor.tsx';

/** What the address asks for by a name of the content. */
interface Asked {
  readonly prompt: Prompt | null;
  readonly way: Pick<ReflectionFields, 'depth' | 'model' | 'modelVersion'> | null;
}
const nothing: Asked = { prompt: null, way: null };

/** The prompt or the way to reflect that the address names; neither where it names none, or one that is not there. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Asked> {
  const { ask, model } = askedBy(new URL(request.url));
  if (ask === null && model === null) return nothing;
  // The room of the content is fetched for these alone: a quick note waits for nothing.
  const { loadReflectionModels, resolvePrompt } = await import('#content/content.ts');
  const found = ask === null ? null : await resolvePrompt(ask, currentLanguage());
  const models = model === null ? [] : await loadReflectionModels(currentLanguage());
  const way = models.find(({ id }) => id === model);
  return {
    prompt: found ? { ref: ask ?? '', text: found.text, lang: found.lang } : null,
    way: way
      ? { depth: way.group === 'short' ? 'short' : 'full', model: way.id, modelVersion: way.version }
      : null,
  };
}

/** On the way to a draft there is nothing to load: what was asked before stands in no new address. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  const [before, next] = [askedBy(currentUrl), askedBy(nextUrl)];
  if (next.ask === null && next.model === null) return false;
  return next.ask !== before.ask || next.model !== before.model;
}

const askedBy = ({ searchParams }: URL) => ({
  ask: searchParams.get('ask'),
  model: searchParams.get('model'),
});

export function Component() {
  const { t } = useTranslation('reflections');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const loaded = useLoaderData<Asked>();
  const prompt = search.get('ask') === loaded.prompt?.ref ? loaded.prompt : null;
  const way = search.get('model') === loaded.way?.model ? loaded.way : null;
  const drafts = usePocketbook((state) => state.drafts).filter((draft) => draft.of === 'reflection');
  const wanted = search.get('draft');
  const forSupervision = search.get('for') === 'supervision' || (prompt?.ref.endsWith(':talk') ?? false);
  // What was there on arrival: the draft that is being written now is not offered back to its writer.
  const [waiting] = useState(() => {
    const all = drafts.filter((draft) => !draft.later);
    return all.find(({ fields }) => prompt && fields.prompt?.ref === prompt.ref) ?? all[0];
  });
  const initial: ReflectionFields = {
    ...emptyReflection,
    ...way,
    ...(prompt ? { prompt } : {}),
    forSupervision: forSupervision ? { text: '', question: '' } : null,
  };
  return (
    <Page heading={t('editor.newHeading')}>
      {waiting && !wanted ? <DraftCard draftId={waiting.id} /> : null}
      <ReflectionEditor
        key={wanted ?? prompt?.ref ?? way?.model ?? 'new'}
        record={null}
        draft={drafts.find((one) => one.id === wanted) ?? null}
        initial={initial}
        beginsIn={forSupervision && !prompt ? 'supervision' : 'private'}
        onDone={(id, both) =>
          void navigate(`/reflect/${id}`, { replace: true, state: { ended: true, both } })
        }
      />
    </Page>
  );
}
