import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';

/** Reads the invoice as an electronic invoice. */
export function useEInvoice(id: string): () => Promise<Blob> {
  const api = useApi();
  return () => ok<Blob>(api.GET('/api/v1/invoices/{id}/e-invoice', { params: { path: { id } }, parseAs: 'blob' }));
}

/** Reads the credit note as an electronic one. */
export function useECreditNote(id: string): () => Promise<Blob> {
  const api = useApi();
  return () => ok<Blob>(api.GET('/api/v1/credit-notes/{id}/e-invoice', { params: { path: { id } }, parseAs: 'blob' }));
}

/** Reads the self-bill as an electronic one. */
export function useESelfBill(id: string): () => Promise<Blob> {
  const api = useApi();
  return () => ok<Blob>(api.GET('/api/v1/self-bills/{id}/e-invoice', { params: { path: { id } }, parseAs: 'blob' }));
}
