import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ifMatch, tagged } from '../../api/client';
import { useApi } from '../../api/provider';

const key = (urn: string) => ['vat-number', urn];

/** Reads a school's VAT number, past anything that is kept. */
export function useReadVatNumber(urn: string) {
  const api = useApi();
  return (signal?: AbortSignal) =>
    tagged(api.GET('/api/v1/schools/{urn}/vat-number', { params: { path: { urn } }, ...(signal ? { signal } : {}) }));
}

/** The VAT number on self-bills to a school; empty where it told none. */
export function useVatNumber(urn: string) {
  const read = useReadVatNumber(urn);
  return useQuery({ queryKey: key(urn), queryFn: ({ signal }) => read(signal) });
}

/** Tells the school's VAT number. */
export function useTellVatNumber(urn: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, vatNumber }: { etag: string; vatNumber: string }) =>
      tagged(
        api.PUT('/api/v1/schools/{urn}/vat-number', {
          params: { path: { urn } },
          headers: ifMatch(etag),
          body: { vatNumber },
        }),
      ),
    onSuccess: (kept) => queries.setQueryData(key(urn), kept),
  });
}
