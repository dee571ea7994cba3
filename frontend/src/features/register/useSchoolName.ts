import { useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';

/** The name and town of a school; its number until that is known. */
export function useSchoolName(urn: string): string {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['schools', urn, 'school'],
    staleTime: 600_000,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/schools/{urn}', { params: { path: { urn } }, signal })),
  });
  if (!data) return `URN ${urn}`;
  return data.town ? `${data.name}, ${data.town}` : data.name;
}
