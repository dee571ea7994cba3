import { useInfiniteQuery, useMutation, useQuery, useQueryClient, keepPreviousData } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { School } from '../../api/types';

/** Closed schools whose successor nobody has confirmed yet. */
export function useSuccessions() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['successions'],
    throwOnError: isMissing,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/successions', {
          params: { query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** One school of the register; none for an empty number. */
export function useSchool(urn: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['schools', urn, 'school'],
    enabled: urn !== '',
    staleTime: 600_000,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/schools/{urn}', { params: { path: { urn } }, signal })),
  });
}

/** Lets what belonged to a closed school follow to its successor. */
export function useSucceed() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { from: string; to: string }) => ok(api.POST('/api/v1/successions', { body })),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['successions'] });
      void queries.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}

/** The name and town of a school; its number until that is known. */
export function useSchoolName(urn: string): string {
  const { data } = useSchool(urn);
  if (!data) return `URN ${urn}`;
  return data.town ? `${data.name}, ${data.town}` : data.name;
}

/** Fewer letters find half of the register. */
export const fewestLetters = 2;

/** Schools by name, town, postcode or URN, best first, as one types. */
export function useSchoolSearch(text: string) {
  const api = useApi();
  const q = text.trim();
  return useQuery({
    queryKey: ['schools', q],
    enabled: q.length >= fewestLetters,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/schools', { params: { query: { q, limit: 8 } }, signal })),
  });
}

/** "Lewes, BN7 2AB · URN 114375": what tells schools of one name apart. */
export function schoolPlace({ locality, town, postcode, urn }: School): string {
  const place = [locality, town, postcode].filter(Boolean).join(', ');
  return place === '' ? `URN ${urn}` : `${place} · URN ${urn}`;
}
