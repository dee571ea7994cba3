import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ifMatch, ok, tagged } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { PayeeAsk } from '../../api/types';

/** Whose payee it is. */
export type Holder = { partnership: string } | { school: string };

const key = ['payees'];

/** Reads how somebody is paid, past anything that is kept, with the ETag for changing it. */
export function useReadPayee(holder: Holder) {
  const api = useApi();
  return (signal?: AbortSignal) =>
    'school' in holder
      ? tagged(
          api.GET('/api/v1/schools/{urn}/payee', {
            params: { path: { urn: holder.school } },
            ...(signal ? { signal } : {}),
          }),
        )
      : tagged(
          api.GET('/api/v1/partnerships/{id}/payee', {
            params: { path: { id: holder.partnership } },
            ...(signal ? { signal } : {}),
          }),
        );
}

/** How a partnership or a school is paid, and which change of it waits. */
export function usePayee(holder: Holder) {
  const read = useReadPayee(holder);
  return useQuery({ queryKey: [...key, holder], throwOnError: isMissing, queryFn: ({ signal }) => read(signal) });
}

/** Has everything read again that says how somebody is paid. */
function useReadAgain() {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: key });
    void queries.invalidateQueries({ queryKey: ['partnerships'] });
  };
}

/** Asks for another account or VAT number. */
export function useChangePayee(holder: Holder) {
  const api = useApi();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: PayeeAsk }) => {
      const headers = ifMatch(etag);
      return 'school' in holder
        ? ok(api.PUT('/api/v1/schools/{urn}/payee', { params: { path: { urn: holder.school } }, headers, body }))
        : ok(
            api.PUT('/api/v1/partnerships/{id}/payee', { params: { path: { id: holder.partnership } }, headers, body }),
          );
    },
    onSuccess: readAgain,
  });
}

/** One change, also after it has ended. */
export function usePayeeChange(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'change', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/payee-changes/{id}', { params: { path: { id } }, signal })),
  });
}

/** Confirms a change, or stops it. */
export function useEndPayeeChange(id: string) {
  const api = useApi();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: (how: 'confirm' | 'stop') => {
      const at = { params: { path: { id } } };
      return ok(
        how === 'confirm'
          ? api.POST('/api/v1/payee-changes/{id}/confirm', at)
          : api.POST('/api/v1/payee-changes/{id}/stop', at),
      );
    },
    onSettled: readAgain,
  });
}
