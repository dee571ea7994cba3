import { useInfiniteQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';

const key = (id: string, what: string) => ['partnerships', 'standing', id, what];

const turning = { limit: 50 };

/** Schools that few can help, so many schools looked at a page. */
export function useUnreached(id: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: key(id, 'schools'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/partnerships/{id}/unreached', {
          params: { path: { id }, query: { ...turning, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** How much leaders are shown, asked and booked, a page at a time. */
export function useLoads(id: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: key(id, 'leaders'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/partnerships/{id}/loads', {
          params: { path: { id }, query: { ...turning, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Fetches the schools as a file for spreadsheets. */
export function useUnreachedFile(id: string) {
  const api = useApi();
  return () =>
    ok<Blob>(api.GET('/api/v1/partnerships/{id}/unreached/export', { params: { path: { id } }, parseAs: 'blob' }));
}

/** Fetches the leaders as a file for spreadsheets. */
export function useLoadsFile(id: string) {
  const api = useApi();
  return () =>
    ok<Blob>(api.GET('/api/v1/partnerships/{id}/loads/export', { params: { path: { id } }, parseAs: 'blob' }));
}
