import { useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Partnership } from '../../api/types';

/** Of the partnerships that a school belongs to and those above them, the ones that are above none of the others. */
export function nearest<P extends Pick<Partnership, 'id' | 'parentId'>>(all: P[]): P[] {
  return all.filter(({ id }) => !all.some(({ parentId }) => parentId === id));
}

/** The partnerships whose members a school's need is offered to first. */
export function useOwnPartnerships(urn: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['schools', urn, 'partnerships', 'nearest'],
    enabled: urn !== '',
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      nearest((await ok(api.GET('/api/v1/schools/{urn}/partnerships', { params: { path: { urn } }, signal }))).items),
  });
}
