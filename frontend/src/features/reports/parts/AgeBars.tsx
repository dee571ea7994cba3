import type { AgedBands } from '../../../api/types';
import { Money } from '../../../ui/Figures';
import { ages } from '../words';
import styles from './AgeBars.module.css';

/** What is owed, a bar for each age. The sums stand beside the bars, so the bars are for the eye alone. */
export function AgeBars({ label, owed }: { label: string; owed: AgedBands }) {
  const most = Math.max(1, ...ages.map(({ of }) => owed[of].pence));
  return (
    <ul className={styles.bars} aria-label={label}>
      {ages.map(({ of, word }) => (
        <li key={of}>
          <span>{word}</span>
          <div className={styles.track} aria-hidden>
            <div className={styles.bar} style={{ width: `${(100 * Math.max(0, owed[of].pence)) / most}%` }} />
          </div>
          <Money amount={owed[of]} />
        </li>
      ))}
    </ul>
  );
}
