import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './Loading';
import { ProblemNotice } from './ProblemNotice';

export interface QueryProps<T> {
  query: UseQueryResult<T>;
  /** Completes "Loading …" and "… could not be read": "the list of needs". */
  what: string;
  children: (data: T) => ReactNode;
}

/** Shows what a query answered, and until then progress, or what went wrong. */
export function Query<T>({ query, what, children }: QueryProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    const said = `${what.charAt(0).toUpperCase()}${what.slice(1)} could not be read`;
    return <ProblemNotice error={query.error} what={said} onRetry={() => void query.refetch()} />;
  }
  return <Loading what={what} />;
}
