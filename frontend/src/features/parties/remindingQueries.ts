import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Holder } from './queries';
import { pathOf } from './vatQueries';

const keyOf = (holder: Holder) => ['reminding', holder];

/** When a seller reminds its payers: days after the due day. */
export function useReminding(holder: Holder) {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(holder),
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/reminding', { params: { path: pathOf(holder) }, signal })),
  });
}

/** Says when a seller reminds its payers. */
export function useSetReminding(holder: Holder) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { steps: number[] }) =>
      ok(api.PUT('/api/v1/parties/{kind}/{id}/reminding', { params: { path: pathOf(holder) }, body })),
    onSuccess: (now) => queries.setQueryData(keyOf(holder), now),
  });
}
