import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { etagOf, ifMatch, ok, tagged } from '../../../api/client';
import { isMissing } from '../../../api/problem';
import { useApi } from '../../../api/provider';
import { useOnce } from '../../../api/useOnce';
import { useActing } from '../../../session/acting';
import type { Leader } from '../../../api/types';

/** The leader that the person is at the school for which they act now; null when they are none there yet. */
export function useMyLeader() {
  const api = useApi();
  const { membership } = useActing();
  const home = membership?.place.id;
  return useQuery({
    queryKey: ['leaders', 'mine', home],
    queryFn: async ({ signal }) => {
      const { items } = await ok(api.GET('/api/v1/leaders', { params: { query: { mine: true } }, signal }));
      return items.find(({ homeUrn }) => homeUrn === home) ?? null;
    },
  });
}

/** One leader, with the ETag for changing them. */
export function useLeader(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['leaders', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => tagged(api.GET('/api/v1/leaders/{id}', { params: { path: { id } }, signal })),
  });
}

/** What a leader is called; undefined while that is read, and of one who is not shown any more. */
export function useLeaderName(id: string | undefined): string | undefined {
  const api = useApi();
  const leader = useQuery({
    queryKey: ['leaders', id],
    queryFn: ({ signal }) => tagged(api.GET('/api/v1/leaders/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
  });
  return leader.data?.data.name;
}

/** Leaders by name, all that are listed, or those of one home school. */
export function useLeaders(home: string | undefined) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['leaders', 'all', home],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/leaders', {
          params: { query: { limit: 25, ...(home ? { home } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Everything about leaders is read again: a change of one shows in several lists. */
export function useForgetLeaders() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['leaders'] });
}

export function useEnlist() {
  const api = useApi();
  const forget = useForgetLeaders();
  return useMutation({
    mutationFn: useOnce((headers, body: { homeUrn: string; biography: string }) =>
      ok(api.POST('/api/v1/leaders', { headers, body })),
    ),
    onSuccess: forget,
  });
}

/** What a leader may do with being found: `pause` and `retire` hide them, `resume` lists them again. */
export type Move = 'pause' | 'resume' | 'retire';

const moves = {
  pause: '/api/v1/leaders/{id}/pause',
  resume: '/api/v1/leaders/{id}/resume',
  retire: '/api/v1/leaders/{id}/retire',
} as const;

export function useMoveLeader() {
  const api = useApi();
  const forget = useForgetLeaders();
  return useMutation({
    mutationFn: ({ move, leader }: { move: Move; leader: Leader }) =>
      ok(api.POST(moves[move], { params: { path: { id: leader.id } }, headers: ifMatch(etagOf(leader)) })),
    onSettled: forget,
  });
}

export function useDescribe(id: string) {
  const api = useApi();
  const forget = useForgetLeaders();
  return useMutation({
    mutationFn: ({ biography, etag }: { biography: string; etag: string }) =>
      ok(api.PUT('/api/v1/leaders/{id}', { params: { path: { id } }, headers: ifMatch(etag), body: { biography } })),
    onSuccess: forget,
  });
}

/** Declares a conflict of interest with a school, or ends it where nothing is said. */
export function useDeclare(leader: Leader) {
  const api = useApi();
  const forget = useForgetLeaders();
  return useMutation({
    mutationFn: ({ urn, why }: { urn: string; why?: string }) => {
      const params = { path: { id: leader.id, urn } };
      const headers = ifMatch(etagOf(leader));
      return why === undefined
        ? ok(api.DELETE('/api/v1/leaders/{id}/interests/{urn}', { params, headers }))
        : ok(api.PUT('/api/v1/leaders/{id}/interests/{urn}', { params, headers, body: { why } }));
    },
    onSettled: forget,
  });
}
