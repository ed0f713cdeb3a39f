import { useLingui } from '@lingui/react/macro';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import styles from './stepper.module.css';

interface StepperProps {
  /** Whose number it is, for screen readers. */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly max?: number;
}

/** A count with two large buttons; a keyboard types it. */
export const Stepper = ({ label, value, onChange, max = 99 }: StepperProps) => {
  const { t } = useLingui();
  return (
    <div className={styles.stepper}>
      <button
        type="button"
        aria-label={t`${label}: one less`}
        disabled={value <= 0}
        onClick={() => onChange(value - 1)}
      >
        <IconMinus size={20} aria-hidden="true" />
      </button>
      <input
        className="figures"
        aria-label={label}
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="off"
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(Math.min(max, Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 3))))}
      />
      <button
        type="button"
        aria-label={t`${label}: one more`}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        <IconPlus size={20} aria-hidden="true" />
      </button>
    </div>
  );
};
