import { useInfiniteQuery, useMutation, useQueryClient, useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import { useOnce } from '../../api/useOnce';
import type { Membership, Role } from '../../api/types';

/** Where roles are held: a school by its URN, a partnership by its id, or the service itself. */
export type Place = Pick<Membership['place'], 'kind' | 'id'>;

const paging = (cursor: string | undefined) => (cursor ? { cursor } : {});

/** Who holds which role in a place. */
export function useMembershipsAt({ kind, id }: Place) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['memberships', kind, id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => {
      const query = paging(pageParam);
      switch (kind) {
        case 'school':
          return ok(api.GET('/api/v1/schools/{urn}/memberships', { params: { path: { urn: id }, query }, signal }));
        case 'partnership':
          return ok(api.GET('/api/v1/partnerships/{id}/memberships', { params: { path: { id }, query }, signal }));
        case 'service':
          return ok(api.GET('/api/v1/operators', { params: { query }, signal }));
      }
    },
    getNextPageParam: (page) => page.next,
  });
}

/** Open invitations to a school or a partnership. */
export function useInvitationsTo({ kind, id }: Place) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['invitations', kind, id],
    enabled: kind !== 'service',
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => {
      const query = paging(pageParam);
      return kind === 'partnership'
        ? ok(api.GET('/api/v1/partnerships/{id}/invitations', { params: { path: { id }, query }, signal }))
        : ok(api.GET('/api/v1/schools/{urn}/invitations', { params: { path: { urn: id }, query }, signal }));
    },
    getNextPageParam: (page) => page.next,
  });
}

/** Who waits for this person's approval, in every place where they decide. */
export function useWaitingMemberships() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['memberships', 'waiting'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(api.GET('/api/v1/memberships/waiting', { params: { query: paging(pageParam) }, signal })),
    getNextPageParam: (page) => page.next,
  });
}

/** Everything that shows who holds what is read again. */
export function useForgetPeople() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['memberships', 'invitations', 'me', 'dashboard'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
}

const decisions = { approve: '/api/v1/memberships/{id}/approve', refuse: '/api/v1/memberships/{id}/refuse' } as const;

export function useDecideMembership() {
  const api = useApi();
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: ({ id, decision }: { id: string; decision: keyof typeof decisions }) =>
      ok(api.POST(decisions[decision], { params: { path: { id } } })),
    onSettled: forget,
  });
}

export function useEndMembership() {
  const api = useApi();
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: (id: string) => ok(api.DELETE('/api/v1/memberships/{id}', { params: { path: { id } } })),
    onSettled: forget,
  });
}

/** To invite the same person to the same role again sends a new link; the earlier one then leads nowhere. */
export function useInvite() {
  const api = useApi();
  const forget = useForgetPeople();
  return useMutation({
    // A place may come with its name, which the API does not take.
    mutationFn: useOnce((headers, { place: { kind, id }, ...who }: { email: string; role: Role; place: Place }) =>
      ok(api.POST('/api/v1/invitations', { headers, body: { ...who, place: { kind, id } } })),
    ),
    onSettled: forget,
  });
}

export function useWithdrawInvitation() {
  const api = useApi();
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: (id: string) => ok(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } })),
    onSettled: forget,
  });
}

export function useAskMembership() {
  const api = useApi();
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: useOnce((headers, body: { urn: string; role: 'head' | 'senior' | 'leader' | 'finance' }) =>
      ok(api.POST('/api/v1/memberships', { headers, body })),
    ),
    onSettled: forget,
  });
}

/** Invites the people of a list, or says what would become of each line. */
export function useInviteList() {
  const api = useApi();
  const forget = useForgetPeople();
  const once = useOnce((headers, body: { list: string; send: boolean }) =>
    ok(api.POST('/api/v1/invitation-lists', { headers, body })),
  );
  return useMutation({
    mutationFn: async (body: { list: string; send: boolean }) => (await once(body)).items,
    onSettled: (_lines, _problem, { send }) => (send ? forget() : undefined),
  });
}

const key = ['me', 'absences'];

/** Times for which the person has a deputy, or is one. */
export function useAbsences() {
  const api = useApi();
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await ok(api.GET('/api/v1/me/absences', { signal }))).items,
  });
}

/** Who can stand in for the person in a role. */
export function useColleagues(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['memberships', 'colleagues', id],
    queryFn: async ({ signal }) =>
      (await ok(api.GET('/api/v1/memberships/{id}/colleagues', { params: { path: { id } }, signal }))).items,
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

/** Where the person is signed in. */
export function useSessions() {
  const api = useApi();
  return useQuery({ queryKey: ['sessions'], queryFn: ({ signal }) => ok(api.GET('/api/v1/sessions', { signal })) });
}

/** Signs the person out in one place. */
export function useEndSession() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ok(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
}
