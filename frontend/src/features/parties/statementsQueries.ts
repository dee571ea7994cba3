import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Holder } from './queries';
import { pathOf } from './vatQueries';

const keyOf = (holder: Holder) => ['statements', holder];

/** Whether a seller sends statements of account each month. */
export function useStatements(holder: Holder) {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(holder),
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/statements', { params: { path: pathOf(holder) }, signal })),
  });
}

/** Says whether a seller sends statements of account each month. */
export function useSetStatements(holder: Holder) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { monthly: boolean }) =>
      ok(api.PUT('/api/v1/parties/{kind}/{id}/statements', { params: { path: pathOf(holder) }, body })),
    onSuccess: (now) => queries.setQueryData(keyOf(holder), now),
  });
}
