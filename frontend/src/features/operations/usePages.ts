import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ifMatch, ok, tagged } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { PublicPage } from '../../api/types';

type Name = PublicPage['name'];

const key = ['pages'];

/** What the foot of every screen links to, in this order. */
export const pageLinks: { name: Name; label: string }[] = [
  { name: 'privacy', label: 'Privacy' },
  { name: 'accessibility', label: 'Accessibility' },
  { name: 'terms', label: 'Terms' },
  { name: 'contact', label: 'Contact' },
];

/** True for a word in an address that is the name of a page. */
export function isPageName(word: string | undefined): word is Name {
  return pageLinks.some(({ name }) => name === word);
}

/** Reads a page as it is stored now. */
export function useReadPage(name: Name) {
  const api = useApi();
  return (signal?: AbortSignal) =>
    tagged(api.GET('/api/v1/pages/{name}', { params: { path: { name } }, ...(signal ? { signal } : {}) }));
}

/** A page that everybody may read. */
export function usePage(name: Name) {
  const read = useReadPage(name);
  return useQuery({
    queryKey: [...key, name],
    throwOnError: isMissing,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => read(signal),
  });
}

/** Every page. */
export function usePages() {
  const api = useApi();
  return useQuery({ queryKey: key, queryFn: ({ signal }) => ok(api.GET('/api/v1/pages', { signal })) });
}

/** Writes a page on top of the one that was read. */
export function useWritePage(name: Name) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, text }: { etag: string; text: string }) =>
      tagged(api.PUT('/api/v1/pages/{name}', { params: { path: { name } }, headers: ifMatch(etag), body: { text } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: key });
      void queries.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}
