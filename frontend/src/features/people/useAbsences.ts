import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import { useOnce } from '../../api/useOnce';
import { useForgetPeople } from './usePeople';

const key = ['me', 'absences'];

/** Times for which the person has a deputy, or is one. */
export function useAbsences() {
  const api = useApi();
  return useQuery({ queryKey: key, queryFn: async ({ signal }) => (await ok(api.GET('/api/v1/me/absences', { signal }))).items });
}

/** Who can stand in for the person in a role. */
export function useColleagues(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['memberships', 'colleagues', id],
    queryFn: async ({ signal }) => (await ok(api.GET('/api/v1/memberships/{id}/colleagues', { params: { path: { id } }, signal }))).items,
  });
}

interface Deputy {
  membershipId: string;
  accountId: string;
  from: string;
  until: string;
}

export function useNameDeputy() {
  const api = useApi();
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: useOnce((headers, { membershipId, ...body }: Deputy) =>
      ok(api.POST('/api/v1/memberships/{id}/deputies', { params: { path: { id: membershipId } }, headers, body })),
    ),
    onSettled: forget,
  });
}

export function useEndAbsence() {
  const api = useApi();
  const queries = useQueryClient();
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: (id: string) => ok(api.DELETE('/api/v1/absences/{id}', { params: { path: { id } } })),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: key });
      await forget();
    },
  });
}
