import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { School } from '../../api/types';

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
