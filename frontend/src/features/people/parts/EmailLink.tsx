import { Breakable } from '../../../ui/Breakable';
import styles from '../people.module.css';

/** An address to write to, which may break on a narrow screen. */
export function EmailLink({ email }: { email: string }) {
  return (
    <a href={`mailto:${email}`} className={styles.email}>
      <Breakable>{email}</Breakable>
    </a>
  );
}
