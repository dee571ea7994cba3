import { useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { PublicPage } from '../../api/types';

// What the foot of every screen shows: apart from the rest, since it comes with the first screen.

/** What the foot of every screen links to, in this order. */
export const pageLinks: { name: PublicPage['name']; label: string }[] = [
  { name: 'privacy', label: 'Privacy' },
  { name: 'accessibility', label: 'Accessibility' },
  { name: 'terms', label: 'Terms' },
  { name: 'contact', label: 'Contact' },
];

/** True where letters are kept here; asked once. */
export function useHasOutbox(): boolean {
  const api = useApi();
  const { isSuccess } = useQuery({
    queryKey: ['outbox', 'there'],
    staleTime: Infinity,
    retry: false,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/outbox', { params: { query: { limit: 1 } }, signal })),
  });
  return isSuccess;
}
