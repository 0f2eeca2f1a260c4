/** A sheet of paper: the summary exactly as it will be, from the same blocks as every file. */

import { useId } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { summaryBlocks, type Summary, type SummaryBlock } from '#summary/summary.ts';
import { isEmptySummary } from './is-empty-summary.ts';

export function SummaryPaper({ summary }: { summary: Summary }) {
  const { t } = useTranslation('supervision');
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t('preview.heading')}</h2>
      {isEmptySummary(summary) ? (
        <p className="soft">{t('preview.empty')}</p>
      ) : (
        <div className="paper" lang={summary.lang}>
          {summaryBlocks(summary).map((block, at) => (
            <Block key={at} block={block} />
          ))}
        </div>
      )}
    </section>
  );
}

function Block({ block }: { block: SummaryBlock }) {
  switch (block.kind) {
    case 'title':
      return <h3 className="paper-title">{block.text}</h3>;
    case 'meta':
      return <p className="soft small">{block.text}</p>;
    case 'heading':
      return <h4 className="paper-heading">{block.text}</h4>;
    case 'text':
      return (
        <div className="paper-text">
          {block.paragraphs.map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
          {block.question ? (
            <p>
              <strong>{block.question.label}</strong> {block.question.paragraphs.join('\n\n')}
            </p>
          ) : null}
        </div>
      );
    case 'list':
      return (
        <ul className="bullets">
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case 'ratings':
      return (
        <dl className="paper-ratings">
          {block.rows.map(({ area, step }, at) => (
            <div key={at}>
              <dt>{area}</dt>
              <dd>{step}</dd>
            </div>
          ))}
        </dl>
      );
    case 'write-in':
      return (
        <table className="paper-lines">
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: block.lines }, (_, line) => (
              <tr key={line}>
                {block.columns.map((column) => (
                  <td key={column} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'note':
      return <p className="soft small">{block.text}</p>;
  }
}
