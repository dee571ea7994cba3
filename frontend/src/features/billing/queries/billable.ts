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

/** What an invoice is issued for, as the API takes it: visits, of agreements that may share an invoice. */
export interface Order {
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

/** What an invoice for visits would come to; the API works it out. */
export function usePreview(visits: string[]) {
  const api = useApi();
  return useQuery({
    queryKey: ['billable-visits', 'preview', visits],
    placeholderData: keepPreviousData,
    enabled: visits.length > 0,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/invoice-preview', { params: { query: { visits } }, signal })),
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

/** Says when an agreement is drafted. */
export function useChooseRaising() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, raising }: { id: string; version: number; raising: BillableVisit['raising'] }) =>
      tagged(
        api.PUT('/api/v1/agreements/{id}/raising', {
          params: { path: { id } },
          headers: ifMatch(`"${version}"`),
          body: { raising },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['billable-visits'] }),
  });
}

/** The visits of one agreement. */
export interface Group {
  agreementId: string;
  agreementRef: string;
  leaderName: string;
  visits: BillableVisit[];
}

/** Agreements that may share an invoice. */
export interface Sharing {
  together: string;
  buyerName: string;
  groups: Group[];
}

/** The visits by what may share an invoice, and by agreement; that with the oldest visit first. */
export function groupToInvoice(visits: BillableVisit[]): Sharing[] {
  const all = new Map<string, Sharing>();
  for (const visit of visits) {
    const { agreementId, agreementRef, buyerName, leaderName, together } = visit;
    const sharing = all.get(together) ?? { together, buyerName, groups: [] };
    all.set(together, sharing);
    const group = sharing.groups.find((one) => one.agreementId === agreementId);
    if (group) group.visits.push(visit);
    else sharing.groups.push({ agreementId, agreementRef, leaderName, visits: [visit] });
  }
  return [...all.values()];
}
