import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, ifMatch, ok, tagged, type Tagged } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import { useOnce } from '../../api/useOnce';
import type { Partnership, PartnershipTerms } from '../../api/types';

const key = ['partnerships'];

/** Every partnership by name, however many pages they fill: there are few, and each may stand above any other. */
async function readAll(api: Api, signal: AbortSignal): Promise<Partnership[]> {
  const all: Partnership[] = [];
  let cursor: string | undefined;
  do {
    const page = await ok(
      api.GET('/api/v1/partnerships', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } }, signal }),
    );
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}

export function useAllPartnerships() {
  const api = useApi();
  return useQuery({ queryKey: [...key, 'all'], queryFn: ({ signal }) => readAll(api, signal) });
}

/** Reads one partnership, past anything that is kept, with the ETag for changing it. */
export function useReadPartnership(id: string) {
  const api = useApi();
  return (signal?: AbortSignal) =>
    tagged(api.GET('/api/v1/partnerships/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }));
}

/** One partnership. What is not there is the page's "nothing here". */
export function usePartnership(id: string) {
  const read = useReadPartnership(id);
  return useQuery({
    queryKey: [...key, 'one', id],
    throwOnError: isMissing,
    // A form begins from it: what others save meanwhile is told when this is saved.
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => read(signal),
  });
}

/** Keeps what a change answered with, and has the lists read again. */
function useKeepPartnership() {
  const queries = useQueryClient();
  return (kept: Tagged<Partnership>) => {
    queries.setQueryData([...key, 'one', kept.data.id], kept);
    void queries.invalidateQueries({ queryKey: key });
  };
}

/** Founds a partnership. */
export function useFound() {
  const api = useApi();
  const keep = useKeepPartnership();
  return useMutation({
    mutationFn: useOnce((headers, body: PartnershipTerms) =>
      tagged(api.POST('/api/v1/partnerships', { headers, body })),
    ),
    onSuccess: keep,
  });
}

/** Changes the terms of a partnership. */
export function useChangePartnership(id: string) {
  const api = useApi();
  const keep = useKeepPartnership();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: PartnershipTerms }) =>
      tagged(api.PUT('/api/v1/partnerships/{id}', { params: { path: { id } }, headers: ifMatch(etag), body })),
    onSuccess: keep,
  });
}

const membersKey = (id: string) => [...key, 'members', id];

/** Schools of a partnership, a page at a time. */
export function useMembers(id: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: membersKey(id),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/partnerships/{id}/schools', {
          params: { path: { id }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Asks a school to become a member, or ends its membership. */
export function useMembership(id: string) {
  const api = useApi();
  const queries = useQueryClient();
  const settled = {
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: membersKey(id) });
      void queries.invalidateQueries({ queryKey: requestsKey });
      void queries.invalidateQueries({ queryKey: [...key, 'of-school'] });
    },
  };
  const at = (urn: string) => ({ params: { path: { id, urn } } });
  return {
    ask: useMutation({
      mutationFn: (urn: string) => ok(api.PUT('/api/v1/partnerships/{id}/schools/{urn}', at(urn))),
      ...settled,
    }),
    leave: useMutation({
      mutationFn: (urn: string) => ok(api.DELETE('/api/v1/partnerships/{id}/schools/{urn}', at(urn))),
      ...settled,
    }),
  };
}

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
        return ok(
          api.GET('/api/v1/schools/{urn}/requests', { params: { path: { urn: whose.school }, query }, signal }),
        );
      }
      return ok(
        api.GET('/api/v1/partnerships/{id}/requests', { params: { path: { id: whose.partnership }, query }, signal }),
      );
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
      const { items } = await ok(
        api.POST('/api/v1/partnerships/{id}/schools', { params: { path: { id } }, body: { list } }),
      );
      return items;
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['partnerships'] });
      void queries.invalidateQueries({ queryKey: requestsKey });
    },
  });
}

/** The partnerships as everybody may see them. */
export function useDirectory() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['directory'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/directory', {
          params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}
