import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { idempotent, ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { Amount, BankAccountPage, LinkAsk, OpenAccountAsk, StatementFile } from '../../api/types';
import { whichLines } from './whichLines';
import type { Shown } from './words';

const key = ['bank'];

/** Has everything read again that shows bank accounts, their lines, or what these paid. */
function useReadAgain() {
  const queries = useQueryClient();
  return () => {
    for (const of of ['bank', 'invoices', 'dashboard']) void queries.invalidateQueries({ queryKey: [of] });
  };
}

/**
 * The same after links were undone. Until a line is read again it would look as if it had never been linked, and what
 * is then sent for it would be the same as the first time, with the same key: so its page waits.
 */
function useForgetLines() {
  const queries = useQueryClient();
  const readAgain = useReadAgain();
  return () => {
    void queries.resetQueries({ queryKey: [...key, 'line'] });
    readAgain();
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

/** How often it is asked whether the lines of a statement are matched. */
const asksEvery = 1500;

/** True while lines of a statement are being linked that need no asking. */
export function isMatching({ statements }: Pick<BankAccountPage, 'statements'>): boolean {
  return statements.some(({ matching }) => matching);
}

/** A bank account with its statements. */
export function useBankAccount(id: string) {
  const api = useApi();
  return useQuery<BankAccountPage>({
    queryKey: [...key, 'account', id],
    throwOnError: isMissing,
    refetchInterval: ({ state: { data } }) => (data && isMatching(data) ? asksEvery : false),
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

/** Takes a statement as it is once more, with the gap that was seen. */
export function useAcceptGap(statement: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (gap: Amount) =>
      ok(api.POST('/api/v1/bank-statements/{id}/acceptance', { params: { path: { id: statement } }, body: { gap } })),
    onSuccess: useReadAgain(),
  });
}

/** Lines of a bank account: those in a state, those that were linked without asking, or all. */
export function useBankLines(id: string, shown: Shown) {
  const api = useApi();
  const which = whichLines(shown);
  return useInfiniteQuery({
    queryKey: [...key, 'lines', id, shown],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/bank-accounts/{id}/lines', {
          params: {
            path: { id },
            query: { limit: 50, ...which, ...(pageParam ? { cursor: pageParam } : {}) },
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

/** Invoices that a line may be linked to, by number or payer. */
export function useFound(line: string, text: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'found', line, text],
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/bank-lines/{id}/documents', { params: { path: { id: line }, query: { text } }, signal })),
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

/** Says what the parts of a line are for, all in one; the same key links them once. */
export function useLinkTogether() {
  const api = useApi();
  return useMutation({
    mutationFn: ({ key: once, line, ...body }: { key: string; line: string; parts: LinkAsk[]; advice?: string }) =>
      ok(
        api.POST('/api/v1/bank-lines/{id}/link-sets', {
          params: { path: { id: line } },
          headers: idempotent(once),
          body,
        }),
      ),
    onSuccess: useReadAgain(),
  });
}

/** Takes all links of a line back, with a reason. */
export function useUndoLine() {
  const api = useApi();
  return useMutation({
    mutationFn: ({ line, reason }: { line: string; reason: string }) =>
      ok(api.POST('/api/v1/bank-lines/{id}/undo', { params: { path: { id: line } }, body: { reason } })),
    onSuccess: useForgetLines(),
  });
}

/** Says that lines which were linked without asking were looked over. */
export function useLookOver(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (lines: string[]) =>
      ok(api.POST('/api/v1/bank-accounts/{id}/looked-over', { params: { path: { id } }, body: { lines } })),
    onSuccess: useReadAgain(),
  });
}

/** Closes a bank account. */
export function useCloseAccount(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: () => ok(api.POST('/api/v1/bank-accounts/{id}/close', { params: { path: { id } } })),
    onSuccess: useReadAgain(),
  });
}

/** Says whether lines are linked without asking. */
export function useLetLink(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (alone: boolean) =>
      ok(api.PUT('/api/v1/bank-accounts/{id}/linking', { params: { path: { id } }, body: { alone } })),
    onSuccess: useReadAgain(),
  });
}

/** Takes a link back, with a reason. */
export function useUndo() {
  const api = useApi();
  return useMutation({
    mutationFn: ({ link, reason }: { link: string; reason: string }) =>
      ok(api.POST('/api/v1/bank-links/{id}/undo', { params: { path: { id: link } }, body: { reason } })),
    onSuccess: useForgetLines(),
  });
}
