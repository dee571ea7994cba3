import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';

export const requestsKey = ['join-requests'];

/** Whose requests to join are read: those of a partnership, those to a school, or, for operators, all. */
export type Whose = { partnership: string } | { school: string } | 'all';

/** Requests to join that wait for an answer, a page at a time. */
export function useJoinRequests(whose: Whose, enabled = true) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...requestsKey, whose],
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => {
      const query = { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) };
      if (whose === 'all') return ok(api.GET('/api/v1/join-requests', { params: { query }, signal }));
      if ('school' in whose) {
        return ok(api.GET('/api/v1/schools/{urn}/requests', { params: { path: { urn: whose.school }, query }, signal }));
      }
      return ok(api.GET('/api/v1/partnerships/{id}/requests', { params: { path: { id: whose.partnership }, query }, signal }));
    },
    getNextPageParam: (page) => page.next,
  });
}

/** Says yes or no to a request to join, or takes it back. */
export function useEndRequest() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, how }: { id: string; how: 'accept' | 'decline' | 'withdraw' }) => {
      const at = { params: { path: { id } } };
      if (how === 'accept') return ok(api.POST('/api/v1/join-requests/{id}/accept', at));
      if (how === 'decline') return ok(api.POST('/api/v1/join-requests/{id}/decline', at));
      return ok(api.POST('/api/v1/join-requests/{id}/withdraw', at));
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: requestsKey });
      void queries.invalidateQueries({ queryKey: ['partnerships'] });
      void queries.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}

/** The partnerships that a school is a member of itself. */
export function usePartnershipsOf(urn: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['partnerships', 'of-school', urn],
    queryFn: async ({ signal }) => {
      const { items } = await ok(api.GET('/api/v1/schools/{urn}/partnerships', { params: { path: { urn } }, signal }));
      return items.filter(({ member }) => member);
    },
  });
}

/** Makes the schools of a list members, or asks them; answered line by line. */
export function useBringIn(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (list: string) => {
      const { items } = await ok(api.POST('/api/v1/partnerships/{id}/schools', { params: { path: { id } }, body: { list } }));
      return items;
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['partnerships'] });
      void queries.invalidateQueries({ queryKey: requestsKey });
    },
  });
}
