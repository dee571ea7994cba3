import { ok } from '../../api/client';
import { saveFile } from '../../ui/saveFile';
import { useApi } from '../../api/provider';
import type { Agreement } from '../../api/types';

/** Saves an agreement as a PDF on this device. Errors: Problem. */
export function useAgreementPdf({ id, ref }: Agreement) {
  const api = useApi();
  return async () => {
    const file = await ok(api.GET('/api/v1/agreements/{id}/document', { params: { path: { id } }, parseAs: 'blob' }));
    saveFile(file, `agreement-${ref}.pdf`);
  };
}
