import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { idempotent, ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { ReadAdviceAsk } from '../../api/types';
import { sellerPath } from './queries';

function useReadAgain() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['bank'] });
}

/** Remittance advices of a seller: those that wait for their payments, or the last that were used. */
export function useAdvices(seller: string, used: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['bank', 'advices', seller, used],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/parties/{kind}/{id}/remittance-advices', {
          params: { path: sellerPath(seller), query: { used } },
          signal,
        }),
      ),
  });
}

/** A remittance advice with what it names. */
export function useAdvice(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['bank', 'advice', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/remittance-advices/{id}', { params: { path: { id } }, signal })),
  });
}

/** Reads a remittance advice; the same key reads it once. */
export function useReadAdvice(seller: string) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: ReadAdviceAsk }) =>
      ok(
        api.POST('/api/v1/parties/{kind}/{id}/remittance-advices', {
          params: { path: sellerPath(seller) },
          headers: idempotent(key),
          body,
        }),
      ),
    onSuccess: useReadAgain(),
  });
}

/** Uses a remittance advice no more. */
export function useDropAdvice(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: () => ok(api.POST('/api/v1/remittance-advices/{id}/drop', { params: { path: { id } } })),
    onSuccess: useReadAgain(),
  });
}
