import type { ReactNode } from 'react';
import { Buttons } from './Buttons';
import styles from './StickyBar.module.css';

/** What was chosen so far, and what to do with it; in sight from wherever one is in a list. */
export function StickyBar({ says, children }: { says: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.bar}>
      <p role="status">{says}</p>
      <Buttons>{children}</Buttons>
    </div>
  );
}
