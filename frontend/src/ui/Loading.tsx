import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import styles from './Loading.module.css';

/** A place that is still empty: what stands below waits for it as for a Loading. */
export function Awaited() {
  return <span data-loading />;
}

/** Whether `ms` have passed since this component appeared. */
function usePassed(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

export interface LoadingProps {
  what: string;
  /** Stands over the page, which stays as it is until the next one is there. */
  over?: boolean;
}

/**
 * A line at the top of the window at once, words after a second; after ten, word that one need not wait here. `what`
 * completes "Loading …".
 */
export function Loading({ what, over }: LoadingProps) {
  const shown = usePassed(1000);
  const long = usePassed(10_000);
  return (
    <div role="status" data-loading className={over ? styles.over : styles.loading}>
      <div className={styles.bar} aria-hidden />
      {shown && (
        <>
          <Loader size="sm" aria-hidden />
          <span>
            Loading {what}…{long && ' This takes longer than usual. You can leave this page and come back.'}
          </span>
        </>
      )}
    </div>
  );
}
