import { deskKeys } from '../words';
import styles from '../reconciliation.module.css';

/** The keys of the desk, where there is a keyboard. */
export function Keys() {
  return (
    <ul className={styles.keys} aria-label="Keys">
      {deskKeys.map(({ keys, does }) => (
        <li key={does}>
          {keys.map((each) => (
            <kbd key={each}>{each}</kbd>
          ))}{' '}
          {does}
        </li>
      ))}
    </ul>
  );
}
