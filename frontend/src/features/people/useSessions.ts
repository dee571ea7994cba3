import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';

/** Where the person is signed in. */
export function useSessions() {
  const api = useApi();
  return useQuery({ queryKey: ['sessions'], queryFn: ({ signal }) => ok(api.GET('/api/v1/sessions', { signal })) });
}

/** Signs the person out in one place. */
export function useEndSession() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ok(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
}
