import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ifMatch, ok, tagged, type Tagged } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import { useOnce } from '../../api/useOnce';
import type { Ask, Easing, Need } from '../../api/types';

type ShownTo = NonNullable<Easing['shownTo']>;

/** Whose needs a list holds, and in which state. */
export interface NeedFilter {
  scope: 'own' | 'partnership' | 'reaching';
  urn?: string;
  partnership?: string;
  state?: Need['state'];
}

/** Needs, latest first, a page at a time. */
export function useNeeds(filter: NeedFilter) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['needs', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/needs', {
          params: { query: { ...filter, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Reads one need as it is now, with the ETag for changing it. */
export function useReadNeed() {
  const api = useApi();
  return (id: string, signal?: AbortSignal) =>
    tagged(api.GET('/api/v1/needs/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }));
}

/** One need, as much of it as the person may see. */
export function useNeed(id: string) {
  const read = useReadNeed();
  return useQuery({ queryKey: ['needs', id], throwOnError: isMissing, queryFn: ({ signal }) => read(id, signal) });
}

/** To whom the school was named, oldest first. */
export function useDisclosures(id: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['needs', id, 'disclosures'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/needs/{id}/disclosures', {
          params: { path: { id }, query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Keeps what a change answered with, and has everything about the need read again. */
function useKeepNeed() {
  const queries = useQueryClient();
  return (kept: Tagged<Need>) => {
    queries.setQueryData(['needs', kept.data.id], kept);
    void queries.invalidateQueries({ queryKey: ['needs'] });
  };
}

/** Begins a need for a school. */
export function useDraftNeed() {
  const api = useApi();
  const keep = useKeepNeed();
  return useMutation({
    mutationFn: useOnce((headers, body: Ask & { urn: string }) => tagged(api.POST('/api/v1/needs', { headers, body }))),
    onSuccess: keep,
  });
}

/** Saves a need whole: what `ask` leaves out is taken out. */
export function useSaveNeed() {
  const api = useApi();
  const keep = useKeepNeed();
  return useMutation({
    mutationFn: ({ id, etag, ask }: { id: string; etag: string; ask: Ask }) =>
      tagged(api.PUT('/api/v1/needs/{id}', { params: { path: { id }, header: ifMatch(etag) }, body: ask })),
    onSuccess: keep,
  });
}

/** Throws a draft away. */
export function useDiscardNeed() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, etag }: { id: string; etag: string }) =>
      ok(api.DELETE('/api/v1/needs/{id}', { params: { path: { id }, header: ifMatch(etag) } })),
    onSuccess: () => Promise.all(['needs', 'dashboard'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** Shows an open need further at once. */
export function useWidenNeed() {
  const api = useApi();
  const keep = useKeepNeed();
  return useMutation({
    mutationFn: ({ id, etag, to }: { id: string; etag: string; to: ShownTo }) =>
      tagged(
        api.POST('/api/v1/needs/{id}/widen', { params: { path: { id }, header: ifMatch(etag) }, body: { to } }),
      ),
    onSuccess: keep,
  });
}

/** Waives a conflict of interest that a leader declared. */
export function useWaive({ data: { id }, etag }: Tagged<Need>) {
  const api = useApi();
  const keep = useKeepNeed();
  return useMutation({
    mutationFn: (body: { leaderId: string; reason: string }) =>
      tagged(api.POST('/api/v1/needs/{id}/waivers', { params: { path: { id }, header: ifMatch(etag) }, body })),
    onSuccess: keep,
  });
}

/** What can be done to a need as a whole. */
export type NeedMove = 'post' | 'withdraw' | 'name';

/** Posts, withdraws or names a need. */
export function useMoveNeed() {
  const api = useApi();
  const keep = useKeepNeed();
  return useMutation({
    mutationFn: ({ id, move, etag }: { id: string; move: NeedMove; etag: string }) => {
      const params = { params: { path: { id }, header: ifMatch(etag) } };
      const calls = {
        post: () => api.POST('/api/v1/needs/{id}/post', params),
        withdraw: () => api.POST('/api/v1/needs/{id}/withdraw', params),
        name: () => api.POST('/api/v1/needs/{id}/name', params),
      };
      return tagged(calls[move]());
    },
    onSuccess: keep,
  });
}

/** Opens a need again; without `byOn` its last day stays. */
export function useReopenNeed(id: string) {
  const api = useApi();
  const keep = useKeepNeed();
  return useMutation({
    mutationFn: ({ etag, byOn }: { etag: string; byOn?: string }) =>
      tagged(
        api.POST('/api/v1/needs/{id}/reopen', {
          params: { path: { id }, header: ifMatch(etag) },
          body: byOn ? { byOn } : {},
        }),
      ),
    onSuccess: keep,
  });
}

/** The partnerships whose members a school's need is offered to first. */
export function useOwnPartnerships(urn: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['schools', urn, 'partnerships', 'nearest'],
    enabled: urn !== '',
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const { items } = await ok(api.GET('/api/v1/schools/{urn}/partnerships', { params: { path: { urn } }, signal }));
      return items.filter(({ nearest }) => nearest);
    },
  });
}
