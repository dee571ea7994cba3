import styles from './people.module.css';

/** An address to write to, which breaks anywhere on a narrow screen. */
export function EmailLink({ email }: { email: string }) {
  return (
    <a href={`mailto:${email}`} className={styles.email}>
      {email}
    </a>
  );
}
