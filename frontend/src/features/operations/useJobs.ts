import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { Job } from '../../api/types';

/** Jobs in a state, the oldest first. */
export function useJobs(state: Job['state']) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['jobs', state],
    throwOnError: isMissing,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(api.GET('/api/v1/jobs', { params: { query: { state, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    getNextPageParam: (page) => page.next,
  });
}

/** Starts a job again that was given up. */
export function useRetryJob() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ok(api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id } } })),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['jobs'] });
      void queries.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}
