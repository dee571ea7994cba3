import { useInfiniteQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Membership, RecordThing } from '../../api/types';

/** What somebody looks for in the record; what is left out is all. */
export interface RecordFilter {
  thing?: RecordThing;
  person?: string;
  subject?: string;
  from?: string;
  to?: string;
}

/** The parameters that name whose record it is: of a school, of a partnership, or of everywhere. */
export function placeQuery({ kind, id }: Membership['place']): { school?: string; partnership?: string } {
  if (kind === 'school') return { school: id };
  return kind === 'partnership' ? { partnership: id } : {};
}

/** Who did what, the latest first, a page at a time. */
export function useRecord(place: Membership['place'], filter: RecordFilter) {
  const api = useApi();
  const query = { ...placeQuery(place), ...filter, limit: 50 };
  return useInfiniteQuery({
    queryKey: ['audit-entries', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/audit-entries', {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Fetches the same as a file for spreadsheets. */
export function useRecordFile(place: Membership['place'], filter: RecordFilter) {
  const api = useApi();
  return () =>
    ok<Blob>(
      api.GET('/api/v1/audit-entries/export', {
        params: { query: { ...placeQuery(place), ...filter } },
        parseAs: 'blob',
      }),
    );
}
