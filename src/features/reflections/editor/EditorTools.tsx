/** The dialogs of the editor, beside its form: none may stand inside it. */

import type { ChangeTexts } from '#model/change-texts.ts';
import type { ReflectionFields } from '#model/reflection.ts';
import { CompanionDialog } from '../companion/CompanionDialog.tsx';
import type { Details } from '../companion/use-details.ts';
import { LinksAndTags } from './LinksAndTags.tsx';
import { ModelChooser } from './ModelChooser.tsx';

export type Tool = 'models' | 'links' | 'details';

interface EditorToolsProps {
  tool: Tool | null;
  fields: ReflectionFields;
  newest(): ReflectionFields;
  found: Details;
  /** True where an entry that was kept before is changed. */
  hasEarlier: boolean;
  change(changes: Partial<ReflectionFields>): void;
  onTakeOut(change: ChangeTexts): Promise<boolean>;
  onClose(): void;
}

export function EditorTools(props: EditorToolsProps) {
  const { tool, fields, newest, found, hasEarlier, change, onTakeOut, onClose } = props;
  if (tool === 'models') {
    return (
      <ModelChooser
        fields={fields}
        onChoose={(changes) => {
          change(changes);
          onClose();
        }}
        onClose={onClose}
      />
    );
  }
  if (tool === 'links') return <LinksAndTags fields={fields} change={change} onClose={onClose} />;
  if (tool === 'details') {
    return (
      <CompanionDialog
        fields={fields}
        newest={newest}
        found={found}
        hasEarlier={hasEarlier}
        onChange={change}
        onTakeOut={onTakeOut}
        onClose={onClose}
      />
    );
  }
  return null;
}
