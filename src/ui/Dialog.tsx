/** A native modal dialog: focus stays inside, Escape closes it, and focus goes back where it came from. */

import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  heading: ReactNode;
  onClose(): void;
  children: ReactNode;
}

/** Shown while mounted. `onClose` is called for Escape; buttons inside call what they need. */
export function Dialog({ heading, onClose, children }: DialogProps) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
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
      <h2 id={id}>{heading}</h2>
      {children}
    </dialog>
  );
}
