/**
 * In the service worker: takes in what another app shares. It is sealed before anything of it is stored, stands in no
 * address, and is in no cache; whoever opens it must unlock. Text alone: files are left out.
 */

import type { Letter } from '#pocketbook/pocketbook.ts';
import type { LetterPosted } from '#vault/vault.ts';
import { sharedText } from './shared-text.ts';

/** What is sent by the share sheet, as the manifest names it. */
export const shareFields = ['title', 'text', 'url'] as const;

interface Letterbox {
  /** Undefined where no store is in use here. */
  store(): Promise<string | undefined>;
  post(store: string, letter: Letter): Promise<LetterPosted>;
  now(): Date;
}

/** Seals what came. False where it was not kept, whatever the reason. */
export async function takeShare(request: Pick<Request, 'formData'>, box: Letterbox): Promise<boolean> {
  try {
    const form = await request.formData();
    const text = sharedText(shareFields.map((field) => form.get(field)));
    const store = await box.store();
    if (text === '' || store === undefined) return false;
    return (await box.post(store, { text, begunAt: box.now().toISOString(), shared: true })).ok;
  } catch {
    // No form, or a browser that refuses storage.
    return false;
  }
}
