import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './Loading';
import { ProblemNotice } from './ProblemNotice';
import { asTrouble, isAbsent } from './trouble';

export interface QueryProps<T> {
  query: UseQueryResult<T>;
  /** Completes "Loading …" and "… could not be read": "the list of needs". */
  what: string;
  /** The page is nothing without it: where it is not there or not theirs to see, the page says that and no more. */
  whole?: boolean;
  children: (data: T) => ReactNode;
}

/** Shows what a query answered, and until then progress, or what went wrong. */
export function Query<T>({ query, what, whole = false, children }: QueryProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    if (whole && isAbsent(asTrouble(query.error))) throw query.error;
    const said = `${what.charAt(0).toUpperCase()}${what.slice(1)} could not be read`;
    return <ProblemNotice error={query.error} what={said} onRetry={() => void query.refetch()} />;
  }
  return <Loading what={what} />;
}
