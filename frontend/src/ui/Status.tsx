import type { ReactNode } from 'react';
import styles from './Status.module.css';

/** What a status means for the reader; the word says which status it is. */
export type Tone = 'plain' | 'active' | 'waiting' | 'good' | 'bad';

/** A status as a word on a tint; never a colour alone. */
export function Status({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`} data-status>
      {children}
    </span>
  );
}

/** A state as a person reads it. */
export interface StateWord {
  word: string;
  tone: Tone;
}
