import { useInfiniteQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';

/** What an operator looks for; what is left out is all. */
export interface SecurityFilter {
  kind?: 'sign_in' | 'failed' | 'refused' | 'power';
  account?: string;
  address?: string;
  from?: string;
  to?: string;
}

/** Failed sign-ins, refusals and changes of power, the latest first, a page at a time. */
export function useSecurityEvents(filter: SecurityFilter) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['security-events', filter],
    throwOnError: isMissing,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/security-events', {
          params: { query: { ...filter, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** What concerns one's own account. */
export function useOwnSecurityEvents() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['security-events', 'own'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/me/security-events', {
          params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}
