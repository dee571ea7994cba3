import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { VatAsk, VatTable } from '../../api/types';
import type { Holder } from './queries';

/** A seller in an address of the API. */
export function pathOf(holder: Holder) {
  return 'school' in holder
    ? { kind: 'school' as const, id: holder.school }
    : { kind: 'partnership' as const, id: holder.partnership };
}

const keyOf = (holder: Holder) => ['vat', holder];

/** The VAT of what a seller sells, with its history. */
export function useVat(holder: Holder) {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(holder),
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/vat', { params: { path: pathOf(holder) }, signal })),
  });
}

/** Shows the table that a change answers with. */
function useShow(holder: Holder) {
  const queries = useQueryClient();
  return (table: VatTable) => queries.setQueryData(keyOf(holder), table);
}

/** Decides the VAT of one thing that is sold. */
export function useDecideVat(holder: Holder) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: VatAsk) =>
      ok(api.POST('/api/v1/parties/{kind}/{id}/vat-decisions', { params: { path: pathOf(holder) }, body })),
    onSuccess: useShow(holder),
  });
}

/** A payer beside a seller. */
export interface Paying {
  payerKind: 'school' | 'partnership' | 'payer';
  payerId: string;
}

/** Whether a seller and a school may be one legal person, and whether somebody said so; none for an empty number. */
export function usePair(holder: Holder, urn: string) {
  const api = useApi();
  const path = { ...pathOf(holder), payerKind: 'school' as const, payerId: urn };
  return useQuery({
    queryKey: ['pair', holder, urn],
    enabled: urn !== '',
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/internal-charges/{payerKind}/{payerId}', { params: { path }, signal })),
  });
}

/** Says that a seller and a payer are one legal person, or that they no longer are. */
export function useChargeInternally(holder: Holder) {
  const api = useApi();
  const queries = useQueryClient();
  const show = useShow(holder);
  return useMutation({
    mutationFn: ({ confirmed, ...paying }: Paying & { confirmed: boolean }) => {
      const at = { params: { path: { ...pathOf(holder), ...paying } } };
      return ok(
        confirmed
          ? api.PUT('/api/v1/parties/{kind}/{id}/internal-charges/{payerKind}/{payerId}', at)
          : api.POST('/api/v1/parties/{kind}/{id}/internal-charges/{payerKind}/{payerId}/end', at),
      );
    },
    onSuccess: (table) => {
      show(table);
      void queries.invalidateQueries({ queryKey: ['pair', holder] });
    },
  });
}
