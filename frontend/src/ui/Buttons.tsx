import type { ReactNode } from 'react';
import styles from './Buttons.module.css';

/** What can be done, side by side; nothing on paper. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
