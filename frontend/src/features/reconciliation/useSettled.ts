import { useEffect, useState } from 'react';

/** For how long a line is shown before it can be linked, in milliseconds, where the choice went to it by itself. */
const lookFor = 500;

/**
 * True once somebody could have seen a line to which the choice went by itself: what is pressed twice in a hurry was
 * meant for the line before. A line that a person chose is meant at once.
 */
export function useSettled(byItself: boolean): boolean {
  const [settled, setSettled] = useState(!byItself);
  useEffect(() => {
    if (settled) return undefined;
    const timer = setTimeout(() => setSettled(true), lookFor);
    return () => clearTimeout(timer);
  }, [settled]);
  return settled || !byItself;
}
