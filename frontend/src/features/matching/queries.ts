import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import { useOnce } from '../../api/useOnce';

/** The most matches that one answer holds. */
export const mostMatches = 50;

/** Who fits a need, best first, and some of those who do not, the nearest misses first. */
export function useMatches(needId: string, limit: number, enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: ['needs', needId, 'matches', limit],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/needs/{id}/matches', { params: { path: { id: needId }, query: { limit } }, signal })),
    // What a new need means is read within a second or two; where it never is, asking ends.
    refetchInterval: ({ state }) => (state.data?.byWords && state.dataUpdateCount < 4 ? 3000 : false),
  });
}

/** The service by which a leader fits a need, also where it is not among the first; undefined where they do not fit. */
export function useWantedMatch(needId: string, leaderId: string | undefined) {
  const found = useMatches(needId, mostMatches, leaderId !== undefined);
  return leaderId === undefined ? undefined : found.data?.items.find(({ leader }) => leader.id === leaderId);
}

/** Whom the school asked about a need, live enquiries first. */
export function useNeedEnquiries(needId: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['needs', needId, 'enquiries'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/enquiries', {
          params: { query: { need: needId, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** What a school writes to the leaders whom it asks. */
export interface Asking {
  serviceIds: string[];
  message: string;
  /** Instant of RFC 3339, within 60 days. */
  replyBy: string;
  disclose: boolean;
}

/** Sends an enquiry for each service, or none at all. */
export function useSendEnquiries(needId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: useOnce((headers, body: Asking) =>
      ok(api.POST('/api/v1/needs/{id}/enquiries', { params: { path: { id: needId } }, headers, body })),
    ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['needs', needId] });
      void queries.invalidateQueries({ queryKey: ['enquiries'] });
    },
  });
}
