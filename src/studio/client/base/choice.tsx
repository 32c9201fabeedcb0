import { Icon } from './icons.tsx';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onPick: (value: string) => void;
}

/** A labelled list to pick one of. */
export function Choice({ label, value, options, onPick }: ChoiceProps) {
  return (
    <label class="choice">
      <span class="choice-label">{label}</span>
      <span class="select">
        <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
          {options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}
