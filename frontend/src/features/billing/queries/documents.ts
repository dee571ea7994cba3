import { useInfiniteQuery } from '@tanstack/react-query';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import type { DocumentKind } from '../types';
import type { Found } from './invoices';

/** Which documents of a party are looked for. */
export interface Sought extends Found {
  party: string;
  kind?: DocumentKind;
  owed?: boolean;
}

/** Documents of every kind that the person may read, the newest first. */
export function useDocuments(sought: Sought) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['invoices', 'documents', sought],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/documents', {
          params: { query: { ...sought, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Reads all that is found as a file for spreadsheets. */
export function useDocumentsFile(sought: Sought, format: 'csv' | 'xlsx'): () => Promise<Blob> {
  const api = useApi();
  return () =>
    ok<Blob>(api.GET('/api/v1/documents/file', { params: { query: { ...sought, format } }, parseAs: 'blob' }));
}
