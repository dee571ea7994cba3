import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Holder } from './queries';
import { pathOf } from './vatQueries';

const keyOf = (holder: Holder) => ['numbering', holder];

/** How a seller numbers its documents. */
export function useNumbering(holder: Holder) {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(holder),
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/numbering', { params: { path: pathOf(holder) }, signal })),
  });
}

/** Says what stands before the numbers of new documents. */
export function useSetNumbering(holder: Holder) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { prefix: string }) =>
      ok(api.PUT('/api/v1/parties/{kind}/{id}/numbering', { params: { path: pathOf(holder) }, body })),
    onSuccess: (now) => queries.setQueryData(keyOf(holder), now),
  });
}
