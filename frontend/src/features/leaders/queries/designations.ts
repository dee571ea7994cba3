import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { etagOf, ifMatch, ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { useOnce } from '../../../api/useOnce';
import type { Claim, Designation } from '../../../api/types';
import { useForgetLeaders } from './leaders';

/** A leader's designations, oldest claim first. */
export function useDesignations(leaderId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['leaders', leaderId, 'designations'],
    queryFn: async ({ signal }) =>
      (await ok(api.GET('/api/v1/leaders/{id}/designations', { params: { path: { id: leaderId } }, signal }))).items,
  });
}

export function useClaim(leaderId: string) {
  const api = useApi();
  const forget = useForgetLeaders();
  return useMutation({
    mutationFn: useOnce((headers, body: Claim) =>
      ok(api.POST('/api/v1/leaders/{id}/designations', { params: { path: { id: leaderId } }, headers, body })),
    ),
    onSuccess: forget,
  });
}

/** The partnerships whose brokers may verify a designation of a leader of this school. */
export function useVerifiers(urn: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['schools', urn, 'partnerships'],
    queryFn: async ({ signal }) =>
      (await ok(api.GET('/api/v1/schools/{urn}/partnerships', { params: { path: { urn } }, signal }))).items,
  });
}

/** The designations in a state that a partnership's brokers decide on, oldest claim first. */
export function useClaims(partnership: string, state: Designation['state']) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['designations', partnership, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/designations', {
          params: { query: { partnership, state, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** What a broker may do with a claim, or with what was verified. */
export type Decision = 'verify' | 'refuse' | 'revoke';

const decisions = {
  verify: '/api/v1/designations/{id}/verify',
  refuse: '/api/v1/designations/{id}/refuse',
  revoke: '/api/v1/designations/{id}/revoke',
} as const;

export function useDecide() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ decision, claim, note }: { decision: Decision; claim: Designation; note: string }) =>
      ok(
        api.POST(decisions[decision], {
          params: { path: { id: claim.id } },
          headers: ifMatch(etagOf(claim)),
          body: { note },
        }),
      ),
    onSettled: () =>
      Promise.all(
        ['designations', 'leaders', 'dashboard'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });
}
