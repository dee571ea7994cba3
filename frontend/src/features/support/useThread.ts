import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';

/** Reads a thread, past anything that is kept. */
export function useReadThread(id: string) {
  const api = useApi();
  return (signal?: AbortSignal) => ok(api.GET('/api/v1/enquiries/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }));
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
