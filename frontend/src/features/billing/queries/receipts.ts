import { useMutation } from '@tanstack/react-query';
import { idempotent, tagged } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { useKeepInvoice } from './invoices';

/** Takes back a payment that was recorded by hand; the same key does it once. */
export function useUndoReceipt() {
  const api = useApi();
  const keep = useKeepInvoice();
  return useMutation({
    mutationFn: ({ key, payment, reason }: { key: string; payment: string; reason: string }) =>
      tagged(
        api.POST('/api/v1/payments/{id}/undo', {
          params: { path: { id: payment } },
          headers: idempotent(key),
          body: { reason },
        }),
      ),
    onSuccess: keep,
  });
}
