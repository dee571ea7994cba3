import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { idempotent, ifMatch, ok, tagged, type Tagged } from '../../../api/client';
import { isMissing } from '../../../api/problem';
import { useApi } from '../../../api/provider';
import type { Amount, Invoice } from '../../../api/types';
import type { CreditOrder } from '../creditForm';
import type { Side } from '../side';
import { narrowed, type Shown } from '../words';

/** What narrows a list of invoices. */
export interface Found {
  words?: string;
  from?: string;
  to?: string;
  pence?: number;
}

/** Invoices of one side: the newest first, those in a state or owed by the day they are due. */
export function useInvoices(side: Side, shown: Shown | undefined, found: Found = {}) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['invoices', 'list', side, shown, found],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/invoices', {
          params: {
            query: {
              ...side,
              ...found,
              limit: 25,
              ...narrowed(shown),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Reads one invoice with its payments, past anything that is kept. */
export function useReadInvoice(id: string) {
  const api = useApi();
  return (signal?: AbortSignal) =>
    tagged(api.GET('/api/v1/invoices/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }));
}

const invoiceKey = (id: string) => ['invoices', 'one', id];

/** One invoice. What is not there, or not this person's, is the page's "nothing here". */
export function useInvoice(id: string) {
  const read = useReadInvoice(id);
  return useQuery({ queryKey: invoiceKey(id), throwOnError: isMissing, queryFn: ({ signal }) => read(signal) });
}

/** Reads the invoice as a PDF. */
export function useInvoiceFile(id: string): () => Promise<Blob> {
  const api = useApi();
  return () => ok<Blob>(api.GET('/api/v1/invoices/{id}/document', { params: { path: { id } }, parseAs: 'blob' }));
}

/** Keeps what a change answered with, and has everything that shows the invoice read again. */
export function useKeepInvoice() {
  const queries = useQueryClient();
  return (kept: Tagged<Invoice>) => {
    queries.setQueryData(invoiceKey(kept.data.id), kept);
    for (const key of ['invoices', 'self-bills', 'billable-visits', 'dashboard', 'enquiries', 'agreements']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

/** A bank transfer as it stands on the statement. */
export interface Transfer {
  amount: Amount;
  receivedOn: string;
  reference: string;
}

/** Records a bank transfer that came for an invoice; the same key records it once. */
export function useRecordTransfer(id: string) {
  const api = useApi();
  const keep = useKeepInvoice();
  return useMutation({
    mutationFn: ({ key, transfer }: { key: string; transfer: Transfer }) =>
      tagged(
        api.POST('/api/v1/invoices/{id}/payments', {
          params: { path: { id } },
          headers: idempotent(key),
          body: transfer,
        }),
      ),
    onSuccess: keep,
  });
}

/** Takes an invoice back whole; the same key takes it back once. */
export function useCredit(id: string) {
  const api = useApi();
  const keep = useKeepInvoice();
  return useMutation({
    mutationFn: ({ key, ...body }: CreditOrder & { key: string }) =>
      tagged(
        api.POST('/api/v1/invoices/{id}/credit-notes', {
          params: { path: { id } },
          headers: idempotent(key),
          body,
        }),
      ),
    onSuccess: keep,
  });
}

/** Tells the issuer that the school paid. */
export function useNotePaid(id: string) {
  const api = useApi();
  const keep = useKeepInvoice();
  return useMutation({
    mutationFn: ({ etag, ...body }: { etag: string; on: string; reference: string; again: boolean }) =>
      tagged(
        api.POST('/api/v1/invoices/{id}/payment-notices', { params: { path: { id } }, headers: ifMatch(etag), body }),
      ),
    onSuccess: keep,
  });
}

/** One credit note. What is not there, or not this person's, is the page's "nothing here". */
export function useCreditNote(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['credit-notes', 'one', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/credit-notes/{id}', { params: { path: { id } }, signal })),
  });
}

/** Reads the credit note as a PDF. */
export function useCreditNoteFile(id: string): () => Promise<Blob> {
  const api = useApi();
  return () => ok<Blob>(api.GET('/api/v1/credit-notes/{id}/document', { params: { path: { id } }, parseAs: 'blob' }));
}
