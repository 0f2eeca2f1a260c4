/** The dialogs of the editor, beside its form: none may stand inside it. */

import type { ReflectionFields } from '#model/reflection.ts';
import { LinksAndTags } from './LinksAndTags.tsx';
import { ModelChooser } from './ModelChooser.tsx';

export type Tool = 'models' | 'links';

interface EditorToolsProps {
  tool: Tool | null;
  fields: ReflectionFields;
  change(changes: Partial<ReflectionFields>): void;
  onClose(): void;
}

export function EditorTools({ tool, fields, change, onClose }: EditorToolsProps) {
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
  return null;
}
