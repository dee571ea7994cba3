import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ifMatch, ok, tagged } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { PayerAsk, TermsAsk } from '../../api/types';
import { pathOf } from './vatQueries';
import type { Holder } from './queries';

/** Whose terms they are: a school's, a partnership's, or those of an outside payer. */
export type Billed = Holder | { payer: string };

const key = ['payers'];

function billedPath(billed: Billed) {
  return 'payer' in billed ? { kind: 'payer' as const, id: billed.payer } : pathOf(billed);
}

/** The outside payers of a seller whose name has the words. */
export function usePayers(seller: Holder, words: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'of', seller, words],
    throwOnError: isMissing,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/parties/{kind}/{id}/payers', {
          params: { path: pathOf(seller), query: words === '' ? {} : { q: words } },
          signal,
        }),
      ),
  });
}

/** One outside payer, with the ETag for changing it. */
export function usePayer(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'one', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => tagged(api.GET('/api/v1/payers/{id}', { params: { path: { id } }, signal })),
  });
}

function useReadAgain() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: key });
}

/** Adds an outside payer of a seller. */
export function useAddPayer(seller: Holder) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: PayerAsk) =>
      ok(api.POST('/api/v1/parties/{kind}/{id}/payers', { params: { path: pathOf(seller) }, body })),
    onSuccess: useReadAgain(),
  });
}

/** Says something else about an outside payer. */
export function useChangePayer(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: PayerAsk }) =>
      ok(api.PUT('/api/v1/payers/{id}', { params: { path: { id } }, headers: ifMatch(etag), body })),
    onSettled: useReadAgain(),
  });
}

/** Ends an outside payer. */
export function useEndPayer(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (etag: string) =>
      ok(api.POST('/api/v1/payers/{id}/end', { params: { path: { id } }, headers: ifMatch(etag) })),
    onSettled: useReadAgain(),
  });
}

/** How a payer wants to be billed, with the ETag for changing it. */
export function useTerms(billed: Billed) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'terms', billed],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      tagged(api.GET('/api/v1/parties/{kind}/{id}/terms', { params: { path: billedPath(billed) }, signal })),
  });
}

/** Says how a payer wants to be billed. */
export function useChangeTerms(billed: Billed) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: TermsAsk }) =>
      ok(
        api.PUT('/api/v1/parties/{kind}/{id}/terms', {
          params: { path: billedPath(billed) },
          headers: ifMatch(etag),
          body,
        }),
      ),
    onSettled: useReadAgain(),
  });
}
