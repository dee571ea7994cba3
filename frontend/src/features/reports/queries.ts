import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import { sellerPath } from '../exports';

export interface Days {
  from: string;
  to: string;
}

/** What a seller is owed and owes, by age. */
export function useAgedDebt(seller: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['reports', 'aged-debt', seller],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/aged-debt', { params: { path: sellerPath(seller) }, signal })),
  });
}

/** Fetches the aged debt as a file for spreadsheets. */
export function useAgedDebtFile(seller: string) {
  const api = useApi();
  const path = sellerPath(seller);
  return () =>
    ok<Blob>(api.GET('/api/v1/parties/{kind}/{id}/aged-debt/export', { params: { path }, parseAs: 'blob' }));
}

/** A seller's VAT by box. */
export function useVAT(seller: string, query: Days) {
  const api = useApi();
  return useQuery({
    queryKey: ['reports', 'vat', seller, query.from, query.to],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/vat-summary', { params: { path: sellerPath(seller), query }, signal })),
  });
}

/** Fetches the VAT by box as a file for spreadsheets. */
export function useVATFile(seller: string, query: Days) {
  const api = useApi();
  const path = sellerPath(seller);
  return () =>
    ok<Blob>(api.GET('/api/v1/parties/{kind}/{id}/vat-summary/export', { params: { path, query }, parseAs: 'blob' }));
}
