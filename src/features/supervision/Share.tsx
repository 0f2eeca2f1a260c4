/** Ways out for the summary: a PDF or plain text, each after the same three questions. */

import { useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { useServices } from '#services/services.ts';
import {
  makePdf,
  pdfFontUrls,
  summaryFileName,
  summaryText,
  undrawableCharacters,
  writtenWords,
  type PdfFonts,
  type Summary,
} from '#summary/summary.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Notice, Status } from '#ui/Page.tsx';
import { BeforeItLeaves } from './BeforeItLeaves.tsx';
import { isEmptySummary } from './is-empty-summary.ts';

type Way = 'pdf' | 'txt';
type Stage =
  | { at: 'rest' }
  | { at: 'asking'; way: Way }
  | { at: 'making' }
  | { at: 'made'; name: string }
  | { at: 'undrawable'; characters: readonly string[] }
  | { at: 'failed' };

export function Share({ summary, onStartAgain }: { summary: Summary; onStartAgain(): void }) {
  const { t } = useTranslation('supervision');
  const { platform } = useServices();
  const [stage, setStage] = useState<Stage>({ at: 'rest' });

  const loadFonts = async (): Promise<PdfFonts> => {
    const urls = await pdfFontUrls();
    const load = (list: readonly string[]) => Promise.all(list.map((url) => platform.fetchOwn(url)));
    const [regular, bold] = await Promise.all([load(urls.regular), load(urls.bold)]);
    return { regular, bold };
  };

  /** Characters that the PDF cannot show are found first: never a box, never dropped. */
  const askPdf = async () => {
    setStage({ at: 'making' });
    try {
      const characters = await undrawableCharacters(summary, await loadFonts());
      setStage(characters.length > 0 ? { at: 'undrawable', characters } : { at: 'asking', way: 'pdf' });
    } catch {
      setStage({ at: 'failed' });
    }
  };

  const save = async (way: Way) => {
    setStage({ at: 'making' });
    const name = summaryFileName(summary, way);
    try {
      if (way === 'txt') {
        platform.saveFile(name, 'text/plain;charset=utf-8', new TextEncoder().encode(summaryText(summary)));
      } else {
        const made = await makePdf(summary, await loadFonts());
        if (!made.ok) return setStage({ at: 'undrawable', characters: made.characters });
        platform.saveFile(name, 'application/pdf', made.bytes);
      }
      setStage({ at: 'made', name });
    } catch {
      setStage({ at: 'failed' });
    }
  };

  if (isEmptySummary(summary)) return null;
  return (
    <section className="stack">
      <h2>{t('share.heading')}</h2>
      <Actions>
        <Button look="primary" onClick={() => void askPdf()}>
          {t('share.pdf')}
        </Button>
        <Button onClick={() => setStage({ at: 'asking', way: 'txt' })}>{t('share.text')}</Button>
      </Actions>
      <p className="hint">{t('share.textNote')}</p>
      <Status>
        {stage.at === 'making' ? t('share.making') : null}
        {stage.at === 'made' ? t('share.made', { name: stage.name }) : null}
      </Status>
      {stage.at === 'failed' ? (
        <Notice alert>
          <p>{t('share.failed')}</p>
        </Notice>
      ) : null}
      {stage.at === 'undrawable' ? (
        <Notice alert>
          <p>{t('share.undrawable', { characters: stage.characters.join(' ') })}</p>
          <Actions>
            <Button onClick={() => setStage({ at: 'asking', way: 'txt' })}>{t('share.saveText')}</Button>
          </Actions>
        </Notice>
      ) : null}
      {stage.at === 'asking' ? (
        <BeforeItLeaves
          written={writtenWords(summary)}
          onSave={() => void save(stage.way)}
          onBack={() => setStage({ at: 'rest' })}
        />
      ) : null}
      <div>
        <Button look="quiet" onClick={onStartAgain}>
          {t('share.startAgain')}
        </Button>
        <p className="hint">{t('share.startAgainNote')}</p>
      </div>
    </section>
  );
}
