import type { ReactNode } from 'react';
import styles from './Card.module.css';

/** A white card on the ground. With a title it is a named section; `level` keeps the order of headings. */
export function Card({ title, level = 2, children }: { title?: string; level?: 2 | 3; children: ReactNode }) {
  const Heading = `h${level}` as const;
  if (!title) return <div className={styles.card}>{children}</div>;
  return (
    <section className={styles.card}>
      <Heading className={styles.title}>{title}</Heading>
      {children}
    </section>
  );
}
