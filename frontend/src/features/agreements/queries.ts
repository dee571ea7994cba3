import { useInfiniteQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Agreement, Membership } from '../../api/types';
import { saveFile } from '../../ui/saveFile';

/** Which agreements of a school: in which it is supported, or in which its own leaders support. */
export type Part = 'supported' | 'supporting';

/** The parts that a membership may list; those of a partnership are one. */
export function partsOf({ may, place }: Membership): Part[] {
  if (place.kind !== 'school') return [];
  return may?.readColleagues ? ['supported', 'supporting'] : ['supported'];
}

function scopeOf({ place }: Membership, part: Part) {
  if (place.kind === 'partnership') return { partnership: place.id };
  return part === 'supported' ? { school: place.id } : { home: place.id };
}

/** Agreements of the membership's school or partnership, active ones first, oldest first. */
export function useAgreements(membership: Membership, part: Part, state: Agreement['state'] | undefined) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['agreements', membership.id, part, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/agreements', {
          params: {
            query: {
              ...scopeOf(membership, part),
              limit: 25,
              ...(state ? { state } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Saves an agreement as a PDF on this device. Errors: Problem. */
export function useAgreementPdf({ id, ref }: Agreement) {
  const api = useApi();
  return async () => {
    const file = await ok(api.GET('/api/v1/agreements/{id}/document', { params: { path: { id } }, parseAs: 'blob' }));
    saveFile(file, `agreement-${ref}.pdf`);
  };
}
