import { failureText, useFailure } from '../api/failure.ts';
import styles from './form.module.css';

interface RefusalProps {
  readonly error: unknown;
  /** Pointers of the fields that say by themselves what is wrong with them. */
  readonly shown?: readonly string[];
}

/** Why the server did not take a form: its title, its explanation and what it says of each field. */
export const Refusal = ({ error, shown = [] }: RefusalProps) => {
  const failure = useFailure(error);
  return (
    <div className={styles.alert} role="alert">
      <p>
        <strong>{failureText(failure)}</strong>
      </p>
      {failure.kind === 'problem' ? (
        <>
          {failure.detail === null ? null : <p>{failure.detail}</p>}
          {[...failure.fields]
            .filter(([pointer]) => !shown.includes(pointer))
            .map(([pointer, detail]) => (
              <p key={pointer}>{detail}</p>
            ))}
        </>
      ) : null}
    </div>
  );
};
