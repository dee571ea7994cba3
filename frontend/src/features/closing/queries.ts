import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { idempotent, ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { LeftReason } from '../../api/types';

const key = ['closing'];

/** A seller as the API's addresses name it. */
export interface Seller {
  kind: 'school' | 'partnership';
  id: string;
}

/** A seller of an address, where the kind is any text. */
export function sellerOf(kind: string, id: string): Seller {
  return { kind: kind === 'school' ? 'school' : 'partnership', id };
}

/** Has everything read again that shows months and their figures, also after a refusal: something changed then. */
function useReadAgain() {
  const queries = useQueryClient();
  return () => {
    for (const of of ['closing', 'dashboard']) void queries.invalidateQueries({ queryKey: [of] });
  };
}

/** The months of a seller's books that are over. */
export function usePeriods(seller: Seller) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'periods', seller.kind, seller.id],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/periods', { params: { path: { ...seller } }, signal })),
  });
}

/** A month of a seller's books with its figures. */
export function usePeriod(seller: Seller, month: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'period', seller.kind, seller.id, month],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/periods/{month}', { params: { path: { ...seller, month } }, signal })),
  });
}

/** Signs a month; the same key signs once. */
export function useSign(seller: Seller, month: string) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ key: once, ...body }: { key: string; digest: string; reasons: LeftReason[] }) =>
      ok(
        api.POST('/api/v1/parties/{kind}/{id}/periods/{month}/signatures', {
          params: { path: { ...seller, month } },
          headers: idempotent(once),
          body,
        }),
      ),
    onSettled: useReadAgain(),
  });
}

/** Reopens a month; the same key reopens it once. */
export function useReopen(seller: Seller, month: string) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ key: once, reason }: { key: string; reason: string }) =>
      ok(
        api.POST('/api/v1/parties/{kind}/{id}/periods/{month}/reopening', {
          params: { path: { ...seller, month } },
          headers: idempotent(once),
          body: { reason },
        }),
      ),
    onSettled: useReadAgain(),
  });
}

/** The certificate of a month that was closed. */
export function useCertificate(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'certificate', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/certificates/{id}', { params: { path: { id } }, signal })),
  });
}

/** Fetches a certificate as a PDF. */
export function useCertificateFile(id: string): () => Promise<Blob> {
  const api = useApi();
  return () => ok<Blob>(api.GET('/api/v1/certificates/{id}/document', { params: { path: { id } }, parseAs: 'blob' }));
}
