import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import styles from './Loading.module.css';

/** Whether `ms` have passed since this component appeared. */
function usePassed(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

/** Nothing for a second, then progress; after ten, word that one need not wait here. `what` completes "Loading …". */
export function Loading({ what }: { what: string }) {
  const shown = usePassed(1000);
  const long = usePassed(10_000);
  return (
    <div role="status" data-loading className={styles.loading}>
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
