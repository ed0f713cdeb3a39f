import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import styles from './form-letters.module.css';

type Outcome = 'win' | 'draw' | 'loss';

const LETTERS: Readonly<Record<Outcome, MessageDescriptor>> = {
  win: msg({ message: 'W', context: 'letter of a win' }),
  draw: msg({ message: 'D', context: 'letter of a draw' }),
  loss: msg({ message: 'L', context: 'letter of a loss' }),
};

const WORDS: Readonly<Record<Outcome, MessageDescriptor>> = {
  win: msg`win`,
  draw: msg`draw`,
  loss: msg`loss`,
};

/** The latest results as letters, newest last. */
export const FormLetters = ({ form }: { readonly form: readonly Outcome[] }) => {
  const { i18n } = useLingui();
  if (form.length === 0) return null;
  // Results have no identity of their own; their place in the row is it.
  const letters = form.map((outcome, place) => ({ outcome, key: `${place}-${outcome}` }));
  return (
    <span className={styles.form}>
      <span className="visually-hidden">{form.map((outcome) => i18n._(WORDS[outcome])).join(', ')}</span>
      {letters.map(({ outcome, key }) => (
        <span key={key} className={styles.letter} data-outcome={outcome} aria-hidden="true">
          {i18n._(LETTERS[outcome])}
        </span>
      ))}
    </span>
  );
};
