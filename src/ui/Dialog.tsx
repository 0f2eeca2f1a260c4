/**
 * A native modal dialog: it begins at its heading, so that nothing above a field is passed by; focus stays inside, Escape
 * closes it, and focus goes back where it came from.
 */

import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Back } from './Back.tsx';

interface DialogProps {
  heading: ReactNode;
  onClose(): void;
  children: ReactNode;
}

/** Shown while mounted. `onClose` is called for Escape and for the browser's Back; buttons inside call what they need. */
export function Dialog({ heading, onClose, children }: DialogProps) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  // Closed while it is still in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    head.current?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} ref={head} tabIndex={-1}>
        {heading}
      </h2>
      {children}
      <Back onBack={onClose} />
    </dialog>
  );
}
