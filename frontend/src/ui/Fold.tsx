import type { ReactNode } from 'react';
import styles from './Fold.module.css';

/** Something more to read, folded until one asks for it. */
export function Fold({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
