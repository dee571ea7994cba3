import { useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Membership } from '../../api/types';

/** What needs the person in a membership, with their next visits and a few figures. */
export function useToDo({ id }: Membership) {
  const api = useApi();
  return useQuery({
    queryKey: ['dashboard', id],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/dashboard', { params: { query: { membership: id } }, signal })),
  });
}
