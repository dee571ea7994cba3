import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ifMatch, ok } from '../../api/client';
import { useApi } from '../../api/provider';
import { useOnce } from '../../api/useOnce';
import type { Order } from './offerWords';

/** The most needs that one answer holds. */
export const mostNeeds = 50;

/** Which of the needs that reach a leader's school fit them. */
export function useFittingNeeds(school: string, order: Order, within: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['needs', 'fitting', school, order, within],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/fitting-needs', {
          params: { query: { school, order, limit: mostNeeds, ...(within > 0 ? { within } : {}) } },
          signal,
        }),
      ),
  });
}

/** What a leader can offer for a need. */
export function useOffering(needId: string, school: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['needs', needId, 'offering', school],
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/needs/{id}/offering', { params: { path: { id: needId }, query: { school } }, signal })),
  });
}

/** The offers for a need, those that wait for an answer first. */
export function useReceivedOffers(needId: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['needs', needId, 'offers'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/needs/{id}/offers', {
          params: { path: { id: needId }, query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** One's own offers, those that wait for an answer first. */
export function useOwnOffers() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['offers'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/offers', {
          params: { query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Has everything that an offer changes read again. */
function useRead() {
  const queries = useQueryClient();
  return () => {
    for (const key of ['needs', 'offers', 'enquiries', 'dashboard']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

/** What a leader says when they offer. */
export interface Making {
  serviceId: string;
  message: string;
  /** "2026-02-03" */
  fromOn: string;
}

/** Offers one's support for a need. */
export function useMakeOffer(needId: string) {
  const api = useApi();
  return useMutation({
    mutationFn: useOnce((headers, body: Making) =>
      ok(api.POST('/api/v1/needs/{id}/offers', { params: { path: { id: needId } }, headers, body })),
    ),
    onSuccess: useRead(),
  });
}

interface Of {
  id: string;
  version: number;
}

const at = ({ id, version }: Of) => ({ path: { id }, header: ifMatch(`"${version}"`) });

/** Accepts an offer: it becomes an enquiry, and the leader learns which school it is. */
export function useAcceptOffer() {
  const api = useApi();
  return useMutation({
    mutationFn: (offer: Of) => ok(api.POST('/api/v1/offers/{id}/accept', { params: at(offer), body: { known: true } })),
    onSuccess: useRead(),
  });
}

/** Declines an offer, with a reason or without. */
export function useDeclineOffer() {
  const api = useApi();
  return useMutation({
    mutationFn: ({ reason, ...offer }: Of & { reason: string }) =>
      ok(
        api.POST('/api/v1/offers/{id}/decline', {
          params: at(offer),
          body: reason.trim() === '' ? {} : { reason },
        }),
      ),
    onSuccess: useRead(),
  });
}

/** Takes one's own offer back. */
export function useTakeBackOffer() {
  const api = useApi();
  return useMutation({
    mutationFn: (offer: Of) => ok(api.POST('/api/v1/offers/{id}/take-back', { params: at(offer) })),
    onSuccess: useRead(),
  });
}
