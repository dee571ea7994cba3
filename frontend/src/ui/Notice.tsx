import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './Notice.module.css';

export interface NoticeProps {
  tone: 'plain' | 'waiting' | 'good' | 'bad';
  title: string;
  children?: ReactNode;
  /** For what appears after an action and must not be missed. */
  takesFocus?: boolean;
}

/** Something to know about the page as a whole: what is down, what changed, what was sent. */
export function Notice({ tone, title, children, takesFocus = false }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={box} role="group" aria-labelledby={id} tabIndex={-1} className={`${styles.notice} ${styles[tone]}`}>
      <p id={id} className={styles.title}>
        {title}
      </p>
      {children}
    </div>
  );
}
