import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { SelfBillingAsk } from '../../api/types';
import type { Holder } from './queries';
import { pathOf } from './vatQueries';

const key = ['self-billing'];

/** The agreements of a party about self-billing. */
export function useSelfBillings(holder: Holder) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, holder],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/self-billing', { params: { path: pathOf(holder) }, signal })),
  });
}

/** One agreement about self-billing. */
export function useSelfBilling(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'one', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/self-billing/{id}', { params: { path: { id } }, signal })),
  });
}

function useReadAgain() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: key });
}

/** Asks the other side for its consent to self-billing. */
export function useAskSelfBilling(holder: Holder) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: SelfBillingAsk) =>
      ok(api.POST('/api/v1/parties/{kind}/{id}/self-billing', { params: { path: pathOf(holder) }, body })),
    onSuccess: useReadAgain(),
  });
}

/** What somebody does with an agreement. */
export type SelfBillingVerb = 'accept' | 'decline' | 'withdraw' | 'end';

/** Answers, takes back or ends an agreement. */
export function useMoveSelfBilling(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (verb: SelfBillingVerb) => {
      const at = { params: { path: { id } } };
      switch (verb) {
        case 'accept':
          return ok(api.POST('/api/v1/self-billing/{id}/accept', at));
        case 'decline':
          return ok(api.POST('/api/v1/self-billing/{id}/decline', at));
        case 'withdraw':
          return ok(api.POST('/api/v1/self-billing/{id}/withdraw', at));
        case 'end':
          return ok(api.POST('/api/v1/self-billing/{id}/end', at));
      }
    },
    onSettled: useReadAgain(),
  });
}

/** The partnerships of a school, which may draw up its invoices. */
export function useDrawers(urn: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['partnerships', 'drawers', urn],
    enabled: urn !== '',
    queryFn: ({ signal }) => ok(api.GET('/api/v1/schools/{urn}/partnerships', { params: { path: { urn } }, signal })),
  });
}
