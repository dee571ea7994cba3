import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import { sellerPath } from './queries';

function useReadAgain() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['bank'] });
}

/** Rules of a seller: those that count, or the last that were removed. */
export function useRules(seller: string, removed: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['bank', 'rules', seller, removed],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/parties/{kind}/{id}/bank-rules', {
          params: { path: sellerPath(seller), query: { removed } },
          signal,
        }),
      ),
  });
}

/** A rule with what it did. */
export function useRule(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['bank', 'rule', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/bank-rules/{id}', { params: { path: { id } }, signal })),
  });
}

/** Lets what the bank wrote mean the same from now on. */
export function useRemember() {
  const api = useApi();
  return useMutation({
    mutationFn: ({ link, says }: { link: string; says: string }) =>
      ok(api.POST('/api/v1/bank-links/{id}/rules', { params: { path: { id: link } }, body: { says } })),
    onSuccess: useReadAgain(),
  });
}

/** Lets a rule count no more. */
export function useRemoveRule(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (reason: string) =>
      ok(api.POST('/api/v1/bank-rules/{id}/remove', { params: { path: { id } }, body: { reason } })),
    onSuccess: useReadAgain(),
  });
}
