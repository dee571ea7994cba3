import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Drafting } from './types';
import type { Holder } from './queries';
import { pathOf } from './vatQueries';

const keyOf = (holder: Holder) => ['drafting', holder];

/** When invoices of a school that sells alone are drafted. */
export function useDrafting(holder: Holder) {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(holder),
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/drafting', { params: { path: pathOf(holder) }, signal })),
  });
}

/** Says when invoices of a school that sells alone are drafted. */
export function useSetDrafting(holder: Holder) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Drafting) =>
      ok(api.PUT('/api/v1/parties/{kind}/{id}/drafting', { params: { path: pathOf(holder) }, body })),
    onSuccess: (now) => queries.setQueryData(keyOf(holder), now),
  });
}
