import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { idempotent, ifMatch, ok, tagged } from '../../../api/client';
import { isMissing } from '../../../api/problem';
import { useApi } from '../../../api/provider';
import { useKeepInvoice } from './invoices';

const key = ['billable-visits', 'drafts'];

/** Drafts of invoices of a seller that wait, the newest first. */
export function useInvoiceDrafts(seller: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...key, seller],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/invoice-drafts', {
          params: { query: { seller, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** One draft, with what it would be today. */
export function useInvoiceDraft(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'one', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => tagged(api.GET('/api/v1/invoice-drafts/{id}', { params: { path: { id } }, signal })),
  });
}

/** Reads what a draft would be, as a PDF. */
export function useInvoiceDraftFile(id: string): () => Promise<Blob> {
  const api = useApi();
  return () =>
    ok<Blob>(api.GET('/api/v1/invoice-drafts/{id}/document', { params: { path: { id } }, parseAs: 'blob' }));
}

/** Has everything read again that shows what is to raise. */
function useRaisedAgain() {
  const queries = useQueryClient();
  return () => {
    for (const name of ['dashboard', 'enquiries', 'agreements']) void queries.invalidateQueries({ queryKey: [name] });
    return queries.invalidateQueries({ queryKey: ['billable-visits'] });
  };
}

/** Keeps visits as a draft; the same key keeps it once. */
export function useKeepDraft() {
  const api = useApi();
  const again = useRaisedAgain();
  return useMutation({
    mutationFn: ({ idempotencyKey, visitIds }: { idempotencyKey: string; visitIds: string[] }) =>
      tagged(api.POST('/api/v1/invoice-drafts', { headers: idempotent(idempotencyKey), body: { visitIds } })),
    onSettled: again,
  });
}

/** Puts other visits on a draft. */
export function useChangeDraft(id: string) {
  const api = useApi();
  const again = useRaisedAgain();
  return useMutation({
    mutationFn: ({ etag, visitIds }: { etag: string; visitIds: string[] }) =>
      tagged(
        api.PUT('/api/v1/invoice-drafts/{id}', {
          params: { path: { id } },
          headers: ifMatch(etag),
          body: { visitIds },
        }),
      ),
    onSettled: again,
  });
}

/** Drops a draft. */
export function useDropDraft(id: string) {
  const api = useApi();
  const again = useRaisedAgain();
  return useMutation({
    mutationFn: (etag: string) =>
      tagged(api.POST('/api/v1/invoice-drafts/{id}/drop', { params: { path: { id } }, headers: ifMatch(etag) })),
    onSettled: again,
  });
}

/** Issues a draft; the same key issues it once. */
export function useIssueInvoiceDraft(id: string) {
  const api = useApi();
  const keep = useKeepInvoice();
  const again = useRaisedAgain();
  return useMutation({
    mutationFn: ({ idempotencyKey, etag }: { idempotencyKey: string; etag: string }) =>
      tagged(
        api.POST('/api/v1/invoice-drafts/{id}/issue', {
          params: { path: { id } },
          headers: { ...idempotent(idempotencyKey), ...ifMatch(etag) },
        }),
      ),
    onSuccess: keep,
    onError: again,
  });
}
