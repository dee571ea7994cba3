import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';

const key = ['outbox'];

/** How often the open page looks for new letters. */
const soon = 5_000;

/** Letters that are kept here because no mail server is set, the newest first. Where there is one, there is no such page. */
export function useOutbox() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...key, 'letters'],
    throwOnError: isMissing,
    refetchInterval: soon,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(api.GET('/api/v1/outbox', { params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    getNextPageParam: (page) => page.next,
  });
}

/** True where letters are kept here; asked once. */
export function useHasOutbox(): boolean {
  const api = useApi();
  const { isSuccess } = useQuery({
    queryKey: [...key, 'there'],
    staleTime: Infinity,
    retry: false,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/outbox', { params: { query: { limit: 1 } }, signal })),
  });
  return isSuccess;
}
