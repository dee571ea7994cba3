import { useQuery } from '@tanstack/react-query';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import type { components } from '../../../api/schema';

export type InvoiceToCredit = components['schemas']['InvoiceToCredit'];

/** Invoices of a seller of which something was invoiced in advance and did not take place. */
export function useToCredit(seller: string) {
  const api = useApi();
  return useQuery({
    // Read again with what is to raise: a credit note changes both.
    queryKey: ['billable-visits', 'to-credit', seller],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/invoices-to-credit', { params: { query: { seller } }, signal })),
  });
}
