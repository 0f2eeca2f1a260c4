/** What is linked of one kind, each to be taken away, and a list to choose another from. */

import { useId } from 'react';
import { X } from 'lucide';
import { useTranslation } from '#i18n/i18n.ts';
import { shorten } from '#model/reflection-words.ts';
import { Icon } from '#ui/Icon.tsx';

export interface Linkable {
  readonly id: string;
  readonly name: string;
}

interface LinkedListProps {
  legend: string;
  choose: string;
  choices: readonly Linkable[];
  linked: readonly string[];
  onChange(linked: string[]): void;
}

export function LinkedList({ legend, choose, choices, linked, onChange }: LinkedListProps) {
  const { t } = useTranslation('reflections');
  const id = useId();
  const nameOf = (one: string) => choices.find((choice) => choice.id === one)?.name ?? t('links.gone');
  const free = choices.filter((choice) => !linked.includes(choice.id));
  return (
    <div className="stack">
      <label className="legend" htmlFor={id}>
        {legend}
      </label>
      {linked.length > 0 ? (
        <ul className="linked">
          {linked.map((one) => (
            <li key={one}>
              <span>{nameOf(one)}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={t('links.remove', { name: nameOf(one) })}
                onClick={() => onChange(linked.filter((other) => other !== one))}
              >
                <Icon of={X} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <select
        id={id}
        autoComplete="off"
        value=""
        onChange={(event) => {
          if (event.target.value) onChange([...linked, event.target.value]);
        }}
      >
        <option value="">{choose}</option>
        {free.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {shorten(choice.name, 80)}
          </option>
        ))}
      </select>
    </div>
  );
}
