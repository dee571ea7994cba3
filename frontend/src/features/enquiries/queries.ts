import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Membership, Release, Terms } from '../../api/types';

/** Whose enquiries a membership sees: those of its school or partnership, else those sent to the person as a leader. */
export function scopeOf({ may, place }: Membership): { school?: string; partnership?: string } {
  if (!may?.readEnquiries) return {};
  return place.kind === 'partnership' ? { partnership: place.id } : { school: place.id };
}

/** Enquiries of the membership, latest first: those that may still come to an agreement, or the others. */
export function useEnquiries(membership: Membership, live: boolean) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['enquiries', 'list', membership.id, live],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/enquiries', {
          params: {
            query: {
              ...scopeOf(membership),
              live: live ? 'true' : 'false',
              limit: 25,
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** What waits for the person in all their threads. */
export function useWaiting() {
  const api = useApi();
  return useQuery({
    queryKey: ['waiting'],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/waiting', { signal })),
  });
}

/** Releases that the head of a school was asked for, oldest first. */
export function useReleases(school: string, state: Release['state']) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['releases', school, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/releases', {
          params: { query: { school, state, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Reads a thread, past anything that is kept. */
export function useReadThread(id: string) {
  const api = useApi();
  return (signal?: AbortSignal) =>
    ok(api.GET('/api/v1/enquiries/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }));
}

export const threadKey = (id: string) => ['enquiries', 'thread', id];

/** Everything that followed from an enquiry. */
export function useThread(id: string) {
  const read = useReadThread(id);
  return useQuery({ queryKey: threadKey(id), queryFn: ({ signal }) => read(signal) });
}

/** Reads a thread anew and shows it as it is now. */
export function useFreshThread(id: string) {
  const read = useReadThread(id);
  const queries = useQueryClient();
  return () => queries.query({ queryKey: threadKey(id), staleTime: 0, queryFn: ({ signal }) => read(signal) });
}

/** What half-days at a price of a day come to, as long as they are `wanted`. */
export function useQuote(
  enquiryId: string,
  { slots, dayRate, expenses }: Pick<Terms, 'slots' | 'dayRate' | 'expenses'>,
  wanted: boolean,
) {
  const api = useApi();
  const visits = new Set(slots.map(({ date }) => date)).size;
  const query = {
    halfDays: slots.length,
    dayRate: dayRate.pence,
    ...(expenses ? { expenses: expenses.most.pence * visits } : {}),
  };
  return useQuery({
    queryKey: ['quote', enquiryId, query],
    enabled: wanted,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/enquiries/{id}/quote', { params: { path: { id: enquiryId }, query }, signal })),
  });
}

/** The service that is asked for, as the leader offers it. */
export function useOffered(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['leaders', 'offered', id],
    staleTime: Infinity,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/services/{id}', { params: { path: { id } }, signal })),
  });
}
