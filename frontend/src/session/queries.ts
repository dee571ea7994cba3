import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../api/client';
import { useApi } from '../api/provider';
import { useSession } from './provider';
import { accountOf } from './session';

/** How the person signs in beside the password. */
export function useSecurity() {
  const api = useApi();
  return useQuery({ queryKey: ['security'], queryFn: ({ signal }) => ok(api.GET('/api/v1/me/security', { signal })) });
}

/** Reads again how the person signs in, and what they still have to do. */
export function useReadSecurity() {
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  return async () => {
    session.know(accountOf(await ok(api.GET('/api/v1/me'))));
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['security'] }),
      queries.invalidateQueries({ queryKey: ['me'] }),
    ]);
  };
}
