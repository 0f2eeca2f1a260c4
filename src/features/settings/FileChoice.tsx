/** Choosing a file: its name stands on a line of its own, whole, for browsers cut it in the middle. */

import { useId, useState } from 'react';
import { useTranslation } from '#i18n/i18n.ts';

interface FileChoiceProps {
  label: string;
  accept?: string;
  /** Null where the choice was taken back. */
  onChosen(file: File | null): void;
}

export function FileChoice({ label, accept, onChosen }: FileChoiceProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  return (
    <div className="field file-choice">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        autoComplete="off"
        aria-describedby={`${id}-name`}
        onChange={(event) => {
          const file = event.target.files?.[0] ?? null;
          setName(file?.name ?? null);
          onChosen(file);
        }}
      />
      <p className="hint" id={`${id}-name`}>
        {name ?? t('restore.noFile')}
      </p>
    </div>
  );
}
