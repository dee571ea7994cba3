import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ifMatch, ok, tagged } from '../../api/client';
import { useApi } from '../../api/provider';

/** Rates of VAT in hundredths of a per cent; the first is undefined while nobody has chosen it. */
export interface ChosenVat {
  supportVat: number | undefined;
  brokerageVat: number;
  homeVat: number;
}

/** What an invoice for visits of an agreement would come to; the API works it out. */
export function usePreview(agreement: string, visits: string[], vat: ChosenVat) {
  const api = useApi();
  const { supportVat, ...others } = vat;
  return useQuery({
    queryKey: ['billable-visits', 'preview', agreement, visits, vat],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/invoice-preview', {
          params: { query: { agreement, visits, ...others, ...(supportVat === undefined ? {} : { supportVat }) } },
          signal,
        }),
      ),
  });
}

/** Active agreements of a partnership of which an invoice would lack something. */
export function useToPrepare(partnership: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['billable-visits', 'to-prepare', partnership],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/agreements-to-prepare', { params: { query: { partnership } }, signal })),
  });
}

/** Says which VAT there is on an agreement. */
export function useDecideVat() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, vat }: { id: string; version: number; vat: ChosenVat & { supportVat: number } }) =>
      tagged(api.PUT('/api/v1/agreements/{id}/vat', { params: { path: { id } }, headers: ifMatch(`"${version}"`), body: vat })),
    onSettled: async () => {
      for (const key of ['dashboard', 'agreements', 'enquiries']) void queries.invalidateQueries({ queryKey: [key] });
      await queries.invalidateQueries({ queryKey: ['billable-visits'] });
    },
  });
}
