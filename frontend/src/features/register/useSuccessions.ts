import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';

/** Closed schools whose successor nobody has confirmed yet. */
export function useSuccessions() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['successions'],
    throwOnError: isMissing,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(api.GET('/api/v1/successions', { params: { query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    getNextPageParam: (page) => page.next,
  });
}

/** One school of the register. */
export function useSchool(urn: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['schools', urn, 'school'],
    staleTime: 600_000,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/schools/{urn}', { params: { path: { urn } }, signal })),
  });
}

/** Lets what belonged to a closed school follow to its successor. */
export function useSucceed() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { from: string; to: string }) => ok(api.POST('/api/v1/successions', { body })),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['successions'] });
      void queries.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}
