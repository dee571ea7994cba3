import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { idempotent, ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import { payerPath, sellerPath, type AccountOf } from './addresses';
import type { PaymentAdviceAsk } from './types';

export interface Days {
  from: string;
  to: string;
}

/** What a payer has to pay. */
export function useToPay(payer: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['invoices', 'to-pay', payer],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/to-pay', { params: { path: sellerPath(payer) }, signal })),
  });
}

/** The statement of a payer's account with a seller. */
export function useStatement(of: AccountOf, query: Days) {
  const api = useApi();
  const path = { ...sellerPath(of.seller), ...payerPath(of.payer) };
  return useQuery({
    queryKey: ['invoices', 'account', of.seller, of.payer, query.from, query.to],
    placeholderData: keepPreviousData,
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/parties/{kind}/{id}/accounts/{payerKind}/{payerId}', { params: { path, query }, signal }),
      ),
  });
}

/** Fetches a statement of account as a PDF, and as a file for spreadsheets. */
export function useStatementFiles(of: AccountOf, query: Days) {
  const api = useApi();
  const params = { path: { ...sellerPath(of.seller), ...payerPath(of.payer) }, query };
  return {
    pdf: () =>
      ok<Blob>(
        api.GET('/api/v1/parties/{kind}/{id}/accounts/{payerKind}/{payerId}/document', { params, parseAs: 'blob' }),
      ),
    csv: () =>
      ok<Blob>(
        api.GET('/api/v1/parties/{kind}/{id}/accounts/{payerKind}/{payerId}/export', { params, parseAs: 'blob' }),
      ),
  };
}

/** Sends the payer the statement of its account by letter; the same key sends it once. */
export function useSendStatement(of: AccountOf, query: Days) {
  const api = useApi();
  const queries = useQueryClient();
  const params = { path: { ...sellerPath(of.seller), ...payerPath(of.payer) }, query };
  return useMutation({
    mutationFn: (key: string) =>
      ok(
        api.POST('/api/v1/parties/{kind}/{id}/accounts/{payerKind}/{payerId}/letters', {
          params,
          headers: idempotent(key),
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invoices', 'account', of.seller, of.payer] }),
  });
}

/** Tells a seller what one payment is for; the same key tells it once. */
export function useMakeAdvice(payer: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: PaymentAdviceAsk }) =>
      ok(
        api.POST('/api/v1/parties/{kind}/{id}/payment-advices', {
          params: { path: sellerPath(payer) },
          headers: idempotent(key),
          body,
        }),
      ),
    onSuccess: () => {
      for (const of of ['invoices', 'dashboard']) void queries.invalidateQueries({ queryKey: [of] });
    },
  });
}
