import type { Diary } from '../../../api/types';
import styles from './DiaryGrid.module.css';

const kinds = [
  { state: 'free', letter: 'F', text: 'Free' },
  { state: 'held', letter: 'H', text: 'Held for something that may come of it' },
  { state: 'booked', letter: 'B', text: 'Booked by an agreement' },
] as const;

/** What the looks of half-days mean, as far as they occur. */
export function DiaryKey({ counts }: { counts: Diary['counts'] }) {
  return (
    <ul className={`${styles.key} ${styles.grid}`} aria-label="What the half-days show">
      {kinds
        .filter(({ state }) => state === 'free' || counts[state] > 0)
        .map(({ state, letter, text }) => (
          <li key={state}>
            <span className={styles.sample} data-state={state} aria-hidden>
              <span className={styles.look}>{letter}</span>
            </span>
            {text}
          </li>
        ))}
      <li>
        <span className={styles.sample} data-closure aria-hidden>
          <span className={styles.look} />
        </span>
        Schools are closed
      </li>
    </ul>
  );
}
