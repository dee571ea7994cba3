import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ifMatch, ok, tagged } from '../../../api/client';
import { useApi } from '../../../api/provider';
import type { ChecksBody } from '../../../api/types';
import { isMissing } from '../../../api/problem';
import { useForgetLeaders } from './leaders';

/** Reads what was seen of a leader, past anything that is kept. */
export function useReadChecks(id: string) {
  const api = useApi();
  return (signal?: AbortSignal) =>
    tagged(api.GET('/api/v1/leaders/{id}/checks', { params: { path: { id } }, ...(signal ? { signal } : {}) }));
}

/** What was seen of a leader before they enter a school, with the ETag for confirming it. */
export function useChecks(id: string) {
  const read = useReadChecks(id);
  return useQuery({
    queryKey: ['leaders', 'checks', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => read(signal),
  });
}

/** What was seen of each leader of a school. */
export function useSchoolChecks(urn: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['leaders', 'checks', 'of', urn],
    queryFn: async ({ signal }) =>
      (await ok(api.GET('/api/v1/schools/{urn}/checks', { params: { path: { urn } }, signal }))).items,
  });
}

export function useConfirmChecks(id: string) {
  const api = useApi();
  const forget = useForgetLeaders();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: ChecksBody }) =>
      tagged(api.PUT('/api/v1/leaders/{id}/checks', { params: { path: { id } }, headers: ifMatch(etag), body })),
    onSuccess: () => Promise.all([forget(), queries.invalidateQueries({ queryKey: ['dashboard'] })]),
  });
}
