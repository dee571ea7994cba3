import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Amount, SelfBill } from '../../../api/types';
import { idempotent, ok } from '../../../api/client';
import { useApi } from '../../../api/provider';

/** A payment of a self-bill as it is sent. */
export interface Paying {
  amount: Amount;
  paidOn: string;
  reference: string;
}

function useKeepBill() {
  const queries = useQueryClient();
  return (bill: SelfBill) => {
    queries.setQueryData(['self-bills', 'one', bill.id], bill);
    return queries.invalidateQueries({ queryKey: ['self-bills', 'list'] });
  };
}

/** Records what was paid for a self-bill; the same key does it once. */
export function usePaySelfBill(id: string) {
  const api = useApi();
  const keep = useKeepBill();
  return useMutation({
    mutationFn: ({ key, paying }: { key: string; paying: Paying }) =>
      ok(
        api.POST('/api/v1/self-bills/{id}/payments', {
          params: { path: { id } },
          headers: idempotent(key),
          body: paying,
        }),
      ),
    onSuccess: keep,
  });
}

/** Takes back a payment of a self-bill that was recorded by hand; the same key does it once. */
export function useUndoPaidOut() {
  const api = useApi();
  const keep = useKeepBill();
  return useMutation({
    mutationFn: ({ key, payment, reason }: { key: string; payment: string; reason: string }) =>
      ok(
        api.POST('/api/v1/self-bill-payments/{id}/undo', {
          params: { path: { id: payment } },
          headers: idempotent(key),
          body: { reason },
        }),
      ),
    onSuccess: keep,
  });
}
