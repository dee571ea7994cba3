import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  /** "You have nothing to do" */
  title: string;
  /** What would be here, in a sentence. */
  children: ReactNode;
  /** The first step, a button or link. */
  action?: ReactNode;
  level?: 2 | 3;
}

/** Stands where a list would: says what would be here and offers the first step. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.box}>
      <Heading className={styles.title}>{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  );
}
