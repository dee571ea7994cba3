import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { SavedSearch, SupportFound, SupportItem } from '../../api/types';
import { useOnce } from '../../api/useOnce';
import { type Search, writeSearch } from './search';

const onePage = 10;

/** A search as the API is asked, for a school where there is one. */
export function queryOf({ q, ...search }: Search, urn: string | undefined) {
  return { ...search, ...(q.trim() !== '' && { q: q.trim() }), ...(urn && { urn }) };
}

interface Asked {
  search: Search;
  urn: string | undefined;
  /** By meaning too, or by words alone, which is quicker. */
  meaning: boolean;
  enabled: boolean;
}

function useFound({ search, urn, meaning, enabled }: Asked) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['support', writeSearch(search).toString(), urn, meaning],
    enabled,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => {
      const query = { ...queryOf(search, urn), meaning, limit: onePage, ...(pageParam && { cursor: pageParam }) };
      return ok(api.GET('/api/v1/support', { params: { query }, signal }));
    },
    getNextPageParam: (page) => page.next,
  });
}

/** An answer by words that came before the one by meaning. */
export interface FirstAnswer {
  data: InfiniteData<SupportFound>;
}

/**
 * What a search finds. While somebody types, an answer by words alone comes first (`first`), and gives way to the one
 * by meaning.
 */
export function useSupport(search: Search, urn: string | undefined, typing: boolean) {
  const quick = typing && search.q !== '';
  const words = useFound({ search, urn, meaning: false, enabled: quick });
  const found = useFound({ search, urn, meaning: true, enabled: true });
  const waits = found.isPlaceholderData || (found.data === undefined && !found.isError);
  const first = quick && waits && words.data && !words.isPlaceholderData ? { data: words.data } : undefined;
  return { found, first };
}

/** What stands on one's shortlist and is shown now. */
export function useShortlist(urn: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['shortlist', urn],
    queryFn: async ({ signal }) =>
      (await ok(api.GET('/api/v1/shortlist', { params: { query: urn ? { urn } : {} }, signal }))).items,
  });
}

/** Puts a service on one's shortlist, or takes it off. */
export function useKeep() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ serviceId, keep }: { serviceId: string; keep: boolean }) => {
      const at = { params: { path: { serviceId } } };
      return ok(keep ? api.PUT('/api/v1/shortlist/{serviceId}', at) : api.DELETE('/api/v1/shortlist/{serviceId}', at));
    },
    onSuccess: (_, { serviceId, keep }) => {
      const mark = (items: SupportItem[]) =>
        items.map((item) => (item.service.id === serviceId ? { ...item, shortlisted: keep } : item));
      queries.setQueriesData<InfiniteData<SupportFound>>({ queryKey: ['support'] }, (found) =>
        found ? { ...found, pages: found.pages.map((page) => ({ ...page, items: mark(page.items) })) } : found,
      );
      queries.setQueriesData<SupportItem[]>({ queryKey: ['compare'] }, (items) => items && mark(items));
      return queries.invalidateQueries({ queryKey: ['shortlist'] });
    },
  });
}

/** Services side by side; what one may not see any more is left out. */
export function useCompared(ids: string[], urn: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['compare', ids, urn],
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await ok(api.GET('/api/v1/support/compare', { params: { query: { ids, ...(urn && { urn }) } }, signal }))).items,
  });
}

/** The searches that one saved, oldest first. */
export function useSearches() {
  const api = useApi();
  return useQuery({
    queryKey: ['searches'],
    queryFn: async ({ signal }) => (await ok(api.GET('/api/v1/searches', { signal }))).items,
  });
}

/** What is saved of a search. */
export type Saving = Pick<SavedSearch, 'query'> & { name?: string };

export function useSaveSearch() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: useOnce((headers, body: Saving) => ok(api.POST('/api/v1/searches', { headers, body }))),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['searches'] }),
  });
}

/** Ends a saved search: no more letters. */
export function useEndSearch() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ok(api.DELETE('/api/v1/searches/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['searches'] }),
  });
}
