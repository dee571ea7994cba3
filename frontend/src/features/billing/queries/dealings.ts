import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ifMatch, tagged } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { useKeepInvoice } from './invoices';

/** What people of the two sides say about an invoice, or decide about what is owed on it. */
export type Dealing =
  | { do: 'query' | 'answer'; words: string }
  | { do: 'askWriteOff' | 'refuseWriteOff' | 'undoWriteOff'; reason: string }
  | { do: 'approveWriteOff' };

/** Does it to the invoice as it was seen. Where it has changed since, it is read again. */
export function useDealing(id: string) {
  const api = useApi();
  const keep = useKeepInvoice();
  const queries = useQueryClient();
  const send = ({ etag, ...dealing }: Dealing & { etag: string }) => {
    const params = { params: { path: { id } }, headers: ifMatch(etag) };
    switch (dealing.do) {
      case 'query':
        return tagged(api.POST('/api/v1/invoices/{id}/queries', { ...params, body: { words: dealing.words } }));
      case 'answer':
        return tagged(api.POST('/api/v1/invoices/{id}/answers', { ...params, body: { words: dealing.words } }));
      case 'askWriteOff':
        return tagged(api.POST('/api/v1/invoices/{id}/write-offs', { ...params, body: { reason: dealing.reason } }));
      case 'approveWriteOff':
        return tagged(api.POST('/api/v1/invoices/{id}/write-offs/approve', params));
      case 'refuseWriteOff':
        return tagged(
          api.POST('/api/v1/invoices/{id}/write-offs/refuse', { ...params, body: { reason: dealing.reason } }),
        );
      case 'undoWriteOff':
        return tagged(
          api.POST('/api/v1/invoices/{id}/write-offs/undo', { ...params, body: { reason: dealing.reason } }),
        );
    }
  };
  return useMutation({
    mutationFn: send,
    onSuccess: keep,
    onError: () => queries.invalidateQueries({ queryKey: ['invoices'] }),
  });
}
