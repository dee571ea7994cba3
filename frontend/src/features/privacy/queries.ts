import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ifMatch, ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Erasure } from '../../api/types';

const standing = ['erasure'];
const list = ['erasures'];

/** How it stands with one's own erasure. */
export function useErasure() {
  const api = useApi();
  return useQuery({ queryKey: standing, queryFn: ({ signal }) => ok(api.GET('/api/v1/me/erasure', { signal })) });
}

export function useAskErasure() {
  const api = useApi();
  const queries = useQueryClient();
  return async () => queries.setQueryData(standing, await ok(api.PUT('/api/v1/me/erasure')));
}

export function useWithdrawErasure() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/me/erasure')),
    onSettled: () => queries.invalidateQueries({ queryKey: standing }),
  });
}

/** Fetches the file of all that is held about the person. */
export function useOwnData() {
  const api = useApi();
  return () => ok<Blob>(api.GET('/api/v1/me/data', { parseAs: 'blob' }));
}

/** Who asks to be erased, for operators. */
export function useErasures(state: Erasure['state']) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...list, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/erasures', {
          params: { query: { state, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

const seen = ({ version }: Erasure) => ifMatch(`"${version}"`);

/** What an operator decides; the list is read again. */
export function useDecideErasure() {
  const api = useApi();
  const queries = useQueryClient();
  const forget = () => Promise.all([list, ['dashboard']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  return {
    carryOut: (erasure: Erasure) =>
      ok(
        api.POST('/api/v1/erasures/{id}/carry-out', { params: { path: { id: erasure.id } }, headers: seen(erasure) }),
      ).finally(forget),
    refuse: (erasure: Erasure, reason: string) =>
      ok(
        api.POST('/api/v1/erasures/{id}/refuse', {
          params: { path: { id: erasure.id } },
          headers: seen(erasure),
          body: { reason },
        }),
      ).finally(forget),
  };
}
