import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useAccount } from '../../session/provider';
import { useApi } from '../../api/provider';

const minute = 60_000;

/** The newest notices and how many are unread; asked again each minute while the page is in view. */
export function useNewestNotices() {
  const api = useApi();
  const { id } = useAccount();
  return useQuery({
    queryKey: ['notices', id, 'newest'],
    refetchInterval: minute,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/notices', { params: { query: { limit: 5 } }, signal })),
  });
}

/** Every notice, newest first, a page at a time. */
export function useAllNotices() {
  const api = useApi();
  const { id } = useAccount();
  return useInfiniteQuery({
    queryKey: ['notices', id, 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/notices', {
          params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Marks every notice as read. */
export function useReadNotices() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ok(api.POST('/api/v1/notices/read')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
}
