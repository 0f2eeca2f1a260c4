/** The two layers of writing, told apart by colour, words, icon and edge, the same on every screen. */

import { EyeOff, MessagesSquare } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface LayerProps {
  /** `private`: dotted edge. `shared`: solid edge, open on one side. */
  of: 'private' | 'shared';
  name: ReactNode;
  note: ReactNode;
  children: ReactNode;
}

export function Layer({ of, name, note, children }: LayerProps) {
  return (
    <section className={`layer layer-${of}`}>
      <p className="layer-name">
        <LayerIcon of={of} />
        <span>
          <strong>{name}.</strong> {note}
        </span>
      </p>
      {children}
    </section>
  );
}

export function LayerIcon({ of }: { of: LayerProps['of'] }) {
  return of === 'private' ? <Icon of={EyeOff} /> : <Icon of={MessagesSquare} />;
}
