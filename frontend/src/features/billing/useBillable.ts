import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { idempotent, ok, tagged } from '../../api/client';
import { useApi } from '../../api/provider';
import { useKeepInvoice } from './useInvoices';

const key = ['billable-visits'];

/** Signed-off visits of a partnership that are on no invoice yet, by date. */
export function useBillable(partnership: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...key, partnership],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/billable-visits', {
          params: { query: { partnership, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** What an invoice is issued for, as the API takes it. */
export interface Order {
  agreementId: string;
  visitIds: string[];
  supportVat: number | undefined;
  brokerageVat: number;
  homeVat: number;
}

/** Without a rate that nobody chose. */
function sent({ supportVat, ...order }: Order) {
  return supportVat === undefined ? order : { ...order, supportVat };
}

/** Issues an invoice; the same key issues it once. */
export function useIssue() {
  const api = useApi();
  const queries = useQueryClient();
  const keep = useKeepInvoice();
  return useMutation({
    mutationFn: ({ idempotencyKey, order }: { idempotencyKey: string; order: Order }) =>
      tagged(api.POST('/api/v1/invoices', { headers: idempotent(idempotencyKey), body: sent(order) })),
    onSuccess: keep,
    // A refusal may mean that another person invoiced the visits meanwhile.
    onError: () => queries.invalidateQueries({ queryKey: key }),
  });
}
