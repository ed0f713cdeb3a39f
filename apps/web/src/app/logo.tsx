import styles from './logo.module.css';

/** The name of the platform, the same in every language; its Cyrillic is Russian, not Bulgarian, on an English page too. */
export const Logo = () => (
  <span className={styles.logo} lang="ru">
    <span>Про</span>
    <span className={styles.yard}>Двор</span>
  </span>
);
