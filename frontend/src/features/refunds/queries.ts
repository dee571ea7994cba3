import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Amount, Refund } from '../../api/types';
import { idempotent, ifMatch, ok, type Tagged, tagged } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';

/** Whose refunds are listed: those of a seller, or those to a payer. */
export type Side = { issuer: string } | { payer: string };

/** The payers that have something on account with a seller, by its name "partnership:ID". */
export function useOnAccount(seller: string) {
  const api = useApi();
  const [kind = '', id = ''] = seller.split(':');
  const path = { kind: kind === 'school' ? ('school' as const) : ('partnership' as const), id };
  return useQuery({
    queryKey: ['refunds', 'on account', seller],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/parties/{kind}/{id}/on-account', { params: { path }, signal })),
  });
}

/** Refunds, the newest first. */
export function useRefunds(side: Side) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['refunds', 'list', side],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/refunds', {
          params: { query: { ...side, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** One refund. What is not there, or not this person's, is the page's "nothing here". */
export function useRefund(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['refunds', 'one', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => tagged(api.GET('/api/v1/refunds/{id}', { params: { path: { id } }, signal })),
  });
}

function useKeep() {
  const queries = useQueryClient();
  return (kept: Tagged<Refund>) => {
    queries.setQueryData(['refunds', 'one', kept.data.id], kept);
    void queries.invalidateQueries({ queryKey: ['refunds', 'list'] });
    void queries.invalidateQueries({ queryKey: ['refunds', 'on account'] });
  };
}

export interface Asking {
  issuer: string;
  party: string;
  amount: Amount;
  reason: string;
}

/** Asks somebody else for a refund; the same key asks once. */
export function useAskRefund() {
  const api = useApi();
  const keep = useKeep();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: Asking }) =>
      tagged(api.POST('/api/v1/refunds', { headers: idempotent(key), body })),
    onSuccess: keep,
  });
}

/** What a person does with a refund as they saw it. */
export type Step = { to: 'approve' } | { to: 'refuse' | 'withdraw'; reason: string };

/** Does it to the refund as it was seen. Where it has changed since, it is read again. */
export function useMoveRefund(id: string) {
  const api = useApi();
  const keep = useKeep();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, step }: { etag: string; step: Step }) => {
      const seen = { params: { path: { id } }, headers: ifMatch(etag) };
      switch (step.to) {
        case 'approve':
          return tagged(api.POST('/api/v1/refunds/{id}/approve', seen));
        case 'refuse':
          return tagged(api.POST('/api/v1/refunds/{id}/refuse', { ...seen, body: { reason: step.reason } }));
        case 'withdraw':
          return tagged(api.POST('/api/v1/refunds/{id}/withdraw', { ...seen, body: { reason: step.reason } }));
      }
    },
    onSuccess: keep,
    onError: () => queries.invalidateQueries({ queryKey: ['refunds'] }),
  });
}

/** Records that a refund was sent; the same key does it once. */
export function usePayRefund(id: string) {
  const api = useApi();
  const keep = useKeep();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: { paidOn: string; reference: string } }) =>
      tagged(
        api.POST('/api/v1/refunds/{id}/payments', { params: { path: { id } }, headers: idempotent(key), body }),
      ),
    onSuccess: keep,
  });
}

/** Takes the payment of a refund back that was recorded by hand; the same key does it once. */
export function useUndoPayment() {
  const api = useApi();
  const keep = useKeep();
  return useMutation({
    mutationFn: ({ key, payment, reason }: { key: string; payment: string; reason: string }) =>
      tagged(
        api.POST('/api/v1/refund-payments/{id}/undo', {
          params: { path: { id: payment } },
          headers: idempotent(key),
          body: { reason },
        }),
      ),
    onSuccess: keep,
  });
}
