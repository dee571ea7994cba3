import { useInfiniteQuery, useMutation, useQueryClient, keepPreviousData, useQuery } from '@tanstack/react-query';
import { idempotent, ok, tagged, ifMatch } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { useKeepInvoice } from './invoices';
import type { BillableVisit } from '../../../api/types';

const key = ['billable-visits'];

/** Signed-off visits of a seller that are on no invoice yet, by date. */
export function useBillable(seller: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...key, seller],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/billable-visits', {
          params: { query: { seller, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
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
}

/** Issues an invoice; the same key issues it once. */
export function useIssue() {
  const api = useApi();
  const queries = useQueryClient();
  const keep = useKeepInvoice();
  return useMutation({
    mutationFn: ({ idempotencyKey, order }: { idempotencyKey: string; order: Order }) =>
      tagged(api.POST('/api/v1/invoices', { headers: idempotent(idempotencyKey), body: order })),
    onSuccess: keep,
    // A refusal may mean that another person invoiced the visits meanwhile.
    onError: () => queries.invalidateQueries({ queryKey: key }),
  });
}

/** What an invoice for visits of an agreement would come to; the API works it out. */
export function usePreview(agreement: string, visits: string[]) {
  const api = useApi();
  return useQuery({
    queryKey: ['billable-visits', 'preview', agreement, visits],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/invoice-preview', { params: { query: { agreement, visits } }, signal }),
      ),
  });
}

/** Active agreements of a seller of which an invoice would lack something. */
export function useToPrepare(seller: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['billable-visits', 'to-prepare', seller],
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/agreements-to-prepare', { params: { query: { seller } }, signal })),
  });
}

/** Says what an agreement sells, for its VAT. */
export function useChooseSupply() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, supply }: { id: string; version: number; supply: BillableVisit['supply'] }) =>
      tagged(
        api.PUT('/api/v1/agreements/{id}/supply', {
          params: { path: { id } },
          headers: ifMatch(`"${version}"`),
          body: { supply },
        }),
      ),
    onSettled: async () => {
      for (const key of ['dashboard', 'agreements', 'enquiries']) void queries.invalidateQueries({ queryKey: [key] });
      await queries.invalidateQueries({ queryKey: ['billable-visits'] });
    },
  });
}

/** Visits of one agreement: an invoice is for one agreement. */
export interface Group {
  agreementId: string;
  agreementRef: string;
  buyerName: string;
  leaderName: string;
  visits: BillableVisit[];
}

/** The visits by agreement, the agreement with the oldest visit first. */
export function groupByAgreement(visits: BillableVisit[]): Group[] {
  const groups = new Map<string, Group>();
  for (const visit of visits) {
    const { agreementId, agreementRef, buyerName, leaderName } = visit;
    const group = groups.get(agreementId);
    if (group) group.visits.push(visit);
    else groups.set(agreementId, { agreementId, agreementRef, buyerName, leaderName, visits: [visit] });
  }
  return [...groups.values()];
}
