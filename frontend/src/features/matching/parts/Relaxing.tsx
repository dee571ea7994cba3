import type { Need, Relaxation } from '../../../api/types';
import { moreThenText } from '../changeWords';
import { capitalised, leadersText } from '../words';
import { RelaxButton, type OnRelax } from './RelaxButton';
import styles from './Matches.module.css';

interface RelaxingProps {
  need: Need;
  relaxing: Relaxation[];
  onRelax: OnRelax | undefined;
}

/** What the school could ask otherwise, and how many leaders each lets in. */
export function Relaxing({ need, relaxing, onRelax }: RelaxingProps) {
  return (
    <ul className={styles.relaxing}>
      {relaxing.map(({ change, leaders }) => (
        <li key={change.does}>
          <p>
            {capitalised(change.words)}: <strong>{leadersText(leaders)} more</strong>
          </p>
          {onRelax && <RelaxButton need={need} changes={[change]} effect={moreThenText(leaders)} onRelax={onRelax} />}
        </li>
      ))}
    </ul>
  );
}
