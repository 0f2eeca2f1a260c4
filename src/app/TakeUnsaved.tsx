/** Takes words that are not on disk somewhere safe: copied, or as a file. Two buttons for a row of them. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { typedWords } from '#model/typed-words.ts';
import type { Pocketbook } from '#pocketbook/pocketbook.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';

export function TakeUnsaved({ book }: { book: Pocketbook }) {
  const { t } = useTranslation('errors');
  const { platform } = useServices();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () => void platform.copyText(typedWords(book.unsaved())).then(setCopied);
  const [isRefused, setRefused] = useState(false);
  const keepAsFile = () => {
    const words = new TextEncoder().encode(typedWords(book.unsaved()));
    try {
      platform.saveFile('words.txt', 'text/plain;charset=utf-8', words);
      setRefused(false);
    } catch {
      setRefused(true);
    }
  };
  const name = copied === null ? 'copy' : copied ? 'copied' : 'notCopied';
  return (
    <>
      <Button onClick={copy}>{t(`notSaved.${name}`)}</Button>
      <Button onClick={keepAsFile}>{t(isRefused ? 'notSaved.noFile' : 'notSaved.saveFile')}</Button>
    </>
  );
}
