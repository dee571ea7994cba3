import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { idempotent, ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { BankLineState, LinkAsk, OpenAccountAsk, StatementFile } from '../../api/types';

const key = ['bank'];

/** Has everything read again that shows bank accounts, their lines, or what these paid. */
function useReadAgain() {
  const queries = useQueryClient();
  return () => {
    for (const of of ['bank', 'invoices', 'dashboard']) void queries.invalidateQueries({ queryKey: [of] });
  };
}

/** A seller in an address of the API, by its name "partnership:ID". */
export function sellerPath(seller: string) {
  const [kind, id = ''] = seller.split(':');
  return { kind: kind === 'school' ? ('school' as const) : ('partnership' as const), id };
}

/** Bank accounts of a seller, with what waits. */
export function useBankAccounts(seller: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'accounts', seller],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/bank-accounts', { params: { path: sellerPath(seller) }, signal })),
  });
}

/** Opens a bank account; the same key opens it once. */
export function useOpenAccount(seller: string) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ key: once, body }: { key: string; body: OpenAccountAsk }) =>
      ok(
        api.POST('/api/v1/parties/{kind}/{id}/bank-accounts', {
          params: { path: sellerPath(seller) },
          headers: idempotent(once),
          body,
        }),
      ),
    onSuccess: useReadAgain(),
  });
}

/** A bank account with its statements. */
export function useBankAccount(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'account', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/bank-accounts/{id}', { params: { path: { id } }, signal })),
  });
}

/** Says what a file would bring. */
export function usePreview(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: StatementFile) =>
      ok(api.POST('/api/v1/bank-accounts/{id}/statement-previews', { params: { path: { id } }, body })),
  });
}

/** Imports a file; the same key imports it once. */
export function useImport(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ key: once, ...body }: StatementFile & { key: string; accept: boolean }) =>
      ok(
        api.POST('/api/v1/bank-accounts/{id}/statements', {
          params: { path: { id } },
          headers: idempotent(once),
          body,
        }),
      ),
    onSuccess: useReadAgain(),
  });
}

/** Lines of a bank account in a state, or all. */
export function useBankLines(id: string, state: BankLineState | undefined) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...key, 'lines', id, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/bank-accounts/{id}/lines', {
          params: {
            path: { id },
            query: { limit: 50, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** A line with its links and candidates. */
export function useBankLine(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'line', id],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/bank-lines/{id}', { params: { path: { id } }, signal })),
  });
}

/** Says what a line is for; the same key links it once. */
export function useLink() {
  const api = useApi();
  return useMutation({
    mutationFn: ({ key: once, line, body }: { key: string; line: string; body: LinkAsk }) =>
      ok(
        api.POST('/api/v1/bank-lines/{id}/links', {
          params: { path: { id: line } },
          headers: idempotent(once),
          body,
        }),
      ),
    onSuccess: useReadAgain(),
  });
}

/** Takes a link back, with a reason. */
export function useUndo() {
  const api = useApi();
  return useMutation({
    mutationFn: ({ link, reason }: { link: string; reason: string }) =>
      ok(api.POST('/api/v1/bank-links/{id}/undo', { params: { path: { id: link } }, body: { reason } })),
    onSuccess: useReadAgain(),
  });
}
