/** A choice from a list, with its label: the browser's own. */

import { useId, type SelectHTMLAttributes } from 'react';

interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'onChange'> {
  label: string;
  /** The first of its lines, which asks for nothing; its value is empty. */
  any: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChoose(value: string): void;
}

export function Select({ label, any, options, onChoose, ...rest }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} autoComplete="off" onChange={(event) => onChoose(event.target.value)} {...rest}>
        <option value="">{any}</option>
        {options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
