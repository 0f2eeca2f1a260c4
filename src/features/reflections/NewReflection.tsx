/** Capture: opens on the quick note, its box there without a choice first, or on the prompt of a page of Learn. */

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

/** The prompt that the address asks for by its reference; null for none, or for one that the content does not have. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Prompt | null> {
  const ref = askedBy(new URL(request.url));
  if (ref === null) return null;
  // The room of the content is fetched for a prompt alone: a quick note waits for nothing.
  const { resolvePrompt } = await import('#content/content.ts');
  const found = await resolvePrompt(ref, currentLanguage());
  return found && { ref, text: found.text, lang: found.lang };
}

/** On the way to a draft there is nothing to load: what was asked before stands in no new address. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  const next = askedBy(nextUrl);
  return next !== null && next !== askedBy(currentUrl);
}

const askedBy = (url: URL) => url.searchParams.get('ask');

export function Component() {
  const { t } = useTranslation('reflections');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const loaded = useLoaderData<Prompt | null>();
  const prompt = search.get('ask') === loaded?.ref ? loaded : null;
  const drafts = usePocketbook((state) => state.drafts).filter((draft) => draft.of === 'reflection');
  const wanted = search.get('draft');
  // What was there on arrival: the draft that is being written now is not offered back to its writer.
  const [waiting] = useState(() => {
    const all = drafts.filter((draft) => !draft.later);
    return all.find(({ fields }) => prompt && fields.prompt?.ref === prompt.ref) ?? all[0];
  });
  return (
    <Page heading={t('editor.newHeading')}>
      {waiting && !wanted ? <DraftCard draftId={waiting.id} /> : null}
      <ReflectionEditor
        key={wanted ?? prompt?.ref ?? 'new'}
        record={null}
        draft={drafts.find((one) => one.id === wanted) ?? null}
        initial={prompt ? begunFrom(prompt) : emptyReflection}
        onDone={(id, both) =>
          void navigate(`/reflect/${id}`, { replace: true, state: { ended: true, both } })
        }
      />
    </Page>
  );
}

/** An entry that begins from a prompt; one to talk about begins with its words for supervision open. */
function begunFrom(prompt: Prompt): ReflectionFields {
  const forSupervision = prompt.ref.endsWith(':talk') ? { text: '', question: '' } : null;
  return { ...emptyReflection, prompt, forSupervision };
}
