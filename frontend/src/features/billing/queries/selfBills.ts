import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../../api/client';
import { isMissing } from '../../../api/problem';
import { useApi } from '../../../api/provider';

/** Self-bills of the partnership that drew them up, or of the school that is owed; the newest first. */
export function useSelfBills(side: { issuer: string } | { home: string }) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['self-bills', 'list', side],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/self-bills', {
          params: { query: { ...side, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Self-bills that wait, of who draws them up or of the school that is owed; the newest first. */
export function useDrafts(side: { issuer: string } | { home: string }) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['self-bills', 'drafts', side],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/self-bill-drafts', {
          params: { query: { ...side, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Issues a self-bill that waited. */
export function useIssueDraft() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ok(api.POST('/api/v1/self-bill-drafts/{id}/issue', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['self-bills'] }),
  });
}

/** One self-bill. What is not there, or not this person's, is the page's "nothing here". */
export function useSelfBill(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['self-bills', 'one', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/self-bills/{id}', { params: { path: { id } }, signal })),
  });
}

/** Reads the self-bill as a PDF. */
export function useSelfBillFile(id: string): () => Promise<Blob> {
  const api = useApi();
  return () => ok<Blob>(api.GET('/api/v1/self-bills/{id}/document', { params: { path: { id } }, parseAs: 'blob' }));
}

/** The agreement behind a self-bill, whose thread it comes from. */
export function useAgreementOf(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['agreements', 'one', id],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/agreements/{id}', { params: { path: { id } }, signal })),
  });
}
