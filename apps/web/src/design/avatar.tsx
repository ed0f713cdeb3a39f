import styles from './avatar.module.css';
import { crestMark } from './crest-mark.ts';

interface AvatarProps {
  readonly name: string;
  /** Diameter in CSS pixels. */
  readonly size?: number;
}

/** A person: a disc in a colour of the name. It stands beside the name, so screen readers skip it. */
export const Avatar = ({ name, size = 36 }: AvatarProps) => {
  const { light, ink, letters } = crestMark(name);
  return (
    <svg className={styles.avatar} width={size} height={size} viewBox="0 0 36 36" aria-hidden="true">
      <circle cx="18" cy="18" r="18" fill={light} />
      <text x="18" y="22.5" textAnchor="middle" fill={ink} lang="ru">
        {letters}
      </text>
    </svg>
  );
};
