import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Diary } from '../../api/types';
import { applied, type Change } from './diaryModel';

const keyOf = (leaderId: string, term: string | undefined) => ['leaders', leaderId, 'diary', term];

/** A leader's diary of a term, the present one when none is named. */
export function useDiary(leaderId: string, term?: string) {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(leaderId, term),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/leaders/{id}/diary', {
          params: { path: { id: leaderId }, query: term ? { term } : {} },
          signal,
        }),
      ),
  });
}

/** Opens and closes half-days. The grid shows it at once; changes are sent one after the other. */
export function useChangeDiary(leaderId: string, term?: string) {
  const api = useApi();
  const queries = useQueryClient();
  const key = keyOf(leaderId, term);
  const mutationKey = ['change-diary', leaderId];
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join() },
    mutationFn: (body: Change) =>
      ok(
        api.PUT('/api/v1/leaders/{id}/diary', {
          params: { path: { id: leaderId }, query: term ? { term } : {} },
          body,
        }),
      ),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData<Diary>(key, (diary) => diary && applied(diary, change));
    },
    // While further changes wait to be sent, an answer to an earlier one is older than what is shown.
    onSettled: async () => {
      if (queries.isMutating({ mutationKey }) > 1) return;
      void queries.invalidateQueries({ queryKey: ['leaders', 'mine'] }); // who has a next step there
      await queries.invalidateQueries({ queryKey: key });
    },
  });
}

/** The agreements by which half-days of a diary are booked, by id; those that the person may not see are left out. */
export function useBookings(ids: string[]) {
  const api = useApi();
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['leaders', 'bookings', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ok(api.GET('/api/v1/agreements/{id}', { params: { path: { id } }, signal })),
    })),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
  });
}

/** A leader's diary of a term; the present one where none is named. */
export function useFreeHalfDays(leaderId: string, term: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['free-half-days', leaderId, term],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/leaders/{id}/diary', {
          params: { path: { id: leaderId }, query: term ? { term } : {} },
          signal,
        }),
      ),
  });
}
