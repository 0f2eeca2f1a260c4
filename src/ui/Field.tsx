/** Fields with their label, hint and error tied together for the eye and the screen reader. */

import {
  useId,
  useLayoutEffect,
  useRef,
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
} from 'react';

interface Said {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

function useSaid({ hint, error }: Said) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { id, describedBy: describedBy || undefined };
}

function Around({ id, label, hint, error, children }: Said & { id: string; children: ReactNode }) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}

type TextInputProps = Said & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

// Without autocomplete="off" Chromium was seen to write typed text in clear into its session files.
export function TextInput({ label, hint, error, ...rest }: TextInputProps) {
  const { id, describedBy } = useSaid({ label, hint, error });
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </Around>
  );
}

/** A passphrase: never shown, never offered to be remembered by the form. */
export function PassphraseInput(props: TextInputProps) {
  return <TextInput {...props} type="password" autoComplete="off" autoCapitalize="none" spellCheck={false} />;
}

interface TextAreaProps extends Said, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> {
  value: string;
  /** The large box of a writing screen. */
  writing?: boolean;
  /** Takes the focus when its screen opens: only where writing is what one came for. */
  focused?: boolean;
}

/** A text box that grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, writing = false, focused = false, className, ...rest } = props;
  const { id, describedBy } = useSaid({ label, hint, error });
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  useLayoutEffect(() => {
    const area = box.current;
    // Browsers with field-sizing grow it by themselves, without a measure at each keystroke.
    if (!area || growsByItself()) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + 2}px`;
  }, [rest.value]);
  return (
    <Around id={id} label={label} hint={hint} error={error}>
      <textarea
        ref={box}
        id={id}
        autoComplete="off"
        rows={writing ? 5 : 2}
        className={[writing ? 'writing' : '', className].filter(Boolean).join(' ') || undefined}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </Around>
  );
}

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'> {
  label: ReactNode;
  hint?: ReactNode;
}

export function Checkbox(props: ChoiceProps) {
  return <Choice type="checkbox" {...props} />;
}

export function Radio(props: ChoiceProps) {
  return <Choice type="radio" {...props} />;
}

function Choice({ type, label, hint, ...rest }: ChoiceProps & { type: 'checkbox' | 'radio' }) {
  const id = useId();
  return (
    <div className="choice">
      <input
        id={id}
        type={type}
        autoComplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

interface RadioGroupProps {
  legend: ReactNode;
  hint?: ReactNode;
  /** The level of its heading: 2, or 3 inside a card that has a heading of its own. */
  level?: 2 | 3;
  children: ReactNode;
}

/** A group of radios with its question. */
export function RadioGroup({ legend, hint, level = 2, children }: RadioGroupProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const id = useId();
  return (
    <div
      role="radiogroup"
      className="radios"
      aria-labelledby={id}
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      <Heading className="legend" id={id}>
        {legend}
      </Heading>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
    </div>
  );
}

function growsByItself(): boolean {
  return 'CSS' in globalThis && CSS.supports('field-sizing', 'content');
}
