import { useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';

/** One credit note. What is not there, or not this person's, is the page's "nothing here". */
export function useCreditNote(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['credit-notes', 'one', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/credit-notes/{id}', { params: { path: { id } }, signal })),
  });
}

/** Reads the credit note as a PDF. */
export function useCreditNoteFile(id: string): () => Promise<Blob> {
  const api = useApi();
  return () => ok<Blob>(api.GET('/api/v1/credit-notes/{id}/document', { params: { path: { id } }, parseAs: 'blob' }));
}
