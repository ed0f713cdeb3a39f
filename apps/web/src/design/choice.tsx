import { useId } from 'react';
import styles from './form.module.css';

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight: radio buttons as large as a thumb. */
export const Choice = <Value extends string>({ legend, value, options, onChange }: ChoiceProps<Value>) => {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className={styles.choice} data-many={options.length > 3 || undefined}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
