import { useEffect, useRef } from 'react';
import { ProblemNotice } from './ProblemNotice';

/** Something that was tried: a mutation. */
interface Attempt {
  isError: boolean;
  error: unknown;
  reset: () => void;
}

export interface FailedProps {
  /** What was tried here; the first that failed is shown. */
  of: Attempt | Attempt[];
  /** What could not be done: "The school was not asked". */
  what: string;
  /** What it was tried on. When this is another, the failure is of the past and is forgotten. */
  about?: unknown;
}

/** Says that something was not done, until it is done, or until the page has moved on. */
export function Failed({ of, what, about }: FailedProps) {
  const attempts = [of].flat();
  const now = JSON.stringify(about);
  const last = useRef(now);
  useEffect(() => {
    if (last.current === now) return;
    last.current = now;
    attempts.forEach(({ isError, reset }) => isError && reset());
  });
  const failed = attempts.find(({ isError }) => isError);
  return failed ? <ProblemNotice error={failed.error} what={what} /> : null;
}
