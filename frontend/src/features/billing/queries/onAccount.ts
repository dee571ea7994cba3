import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Amount } from '../../../api/types';
import { idempotent, tagged } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { useKeepInvoice } from './invoices';

/** Pays an invoice with what its payer has on account; the same key does it once. */
export function useSetOnAccount(id: string) {
  const api = useApi();
  const keep = useKeepInvoice();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, amount }: { key: string; amount: Amount }) =>
      tagged(
        api.POST('/api/v1/invoices/{id}/on-account', {
          params: { path: { id } },
          headers: idempotent(key),
          body: { amount },
        }),
      ),
    onSuccess: (kept) => {
      keep(kept);
      void queries.invalidateQueries({ queryKey: ['refunds', 'on account'] });
    },
  });
}
