import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** A named value; one without a value is left out. */
export interface Fact {
  label: string;
  value: ReactNode;
}

/** Named values under each other. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => value !== undefined && value !== false && value !== '' && value !== null)
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
