/** After *Done*: details that are still in the entry, marked where they stand. Looked at, or left; nothing is blocked. */

import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';
import { fieldsOf } from '#model/earlier-versions.ts';
import { finishReflection } from '#model/finish-reflection.ts';
import type { Reflection } from '#model/reflection.ts';
import { useOpenPocketbook } from '#pocketbook/use-pocketbook.ts';
import { Button } from '#ui/Button.tsx';
import { Actions } from '#ui/Page.tsx';
import { CompanionDialog } from './CompanionDialog.tsx';
import { useDetails } from './use-details.ts';

/** As many as are shown before one opens the list. */
const atFirst = 3;

export function AtTheEnd({ entry }: { entry: Reflection }) {
  const { t } = useTranslation('reflections');
  const book = useOpenPocketbook();
  const [open, setOpen] = useState(false);
  const [fields, setFields] = useState(() => fieldsOf(entry));
  const newestFields = useRef(fields);
  const found = useDetails(fields, entry.id);
  const newest = () => book.getState().reflections.find(({ id }) => id === entry.id) ?? entry;
  if (found.details.length === 0 && !open) return null;
  return (
    <section className="stack">
      <h2>{t('companion.line', { count: found.details.length })}</h2>
      <ul className="findings">
        {found.details.slice(0, atFirst).map(({ key, before, finding, after }) => (
          <li key={key} className="finding">
            <p className="prose">
              {before}
              <mark>{finding.text}</mark>
              {after}
            </p>
          </li>
        ))}
      </ul>
      <Actions>
        <Button onClick={() => setOpen(true)}>{t('ending.look')}</Button>
      </Actions>
      {open ? (
        <CompanionDialog
          fields={fields}
          newest={() => newestFields.current}
          found={found}
          hasEarlier
          onChange={(next) => {
            newestFields.current = next;
            setFields(next);
            const record = finishReflection(next, newest(), '', book.stamp());
            void book.save([{ kind: 'reflections', record }]);
          }}
          onTakeOut={async (change) => (await book.takeOut(entry.id, change, null)).ok}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
