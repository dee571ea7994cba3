import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { etagOf, ifMatch, ok, tagged } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { useOnce } from '../../../api/useOnce';
import type { LeaderService, ServiceOffer } from '../../../api/types';
import { isMissing } from '../../../api/problem';
import { useForgetLeaders } from './leaders';

/** What a leader offers, oldest first: all of it for those with a part in the home school, else what is listed. */
export function useServices(leaderId: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['leaders', leaderId, 'services'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/leaders/{id}/services', {
          params: { path: { id: leaderId }, query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Reads one service with the ETag for changing it. */
export function useReadService(id: string) {
  const api = useApi();
  return (signal?: AbortSignal) =>
    tagged(api.GET('/api/v1/services/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }));
}

export function useService(id: string) {
  const read = useReadService(id);
  return useQuery({
    queryKey: ['leaders', 'services', id],
    throwOnError: isMissing,
    // A form began from it: what others save meanwhile is told when this is saved.
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
    queryFn: ({ signal }) => read(signal),
  });
}

export function useOffer(leaderId: string) {
  const api = useApi();
  const forget = useForgetLeaders();
  return useMutation({
    mutationFn: useOnce((headers, body: ServiceOffer) =>
      ok(api.POST('/api/v1/leaders/{id}/services', { params: { path: { id: leaderId } }, headers, body })),
    ),
    onSuccess: forget,
  });
}

export function useChangeService(id: string) {
  const api = useApi();
  const forget = useForgetLeaders();
  return useMutation({
    mutationFn: ({ etag, ...body }: ServiceOffer & { etag: string }) =>
      ok(api.PUT('/api/v1/services/{id}', { params: { path: { id } }, headers: ifMatch(etag), body })),
    onSuccess: forget,
  });
}

const moves = { list: '/api/v1/services/{id}/list', withdraw: '/api/v1/services/{id}/withdraw' } as const;

/** Shows a service to other schools, or takes it back. */
export function useMoveService() {
  const api = useApi();
  const forget = useForgetLeaders();
  return useMutation({
    mutationFn: ({ move, service }: { move: keyof typeof moves; service: LeaderService }) =>
      ok(api.POST(moves[move], { params: { path: { id: service.id } }, headers: ifMatch(etagOf(service)) })),
    onSettled: forget,
  });
}
