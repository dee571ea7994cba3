import { useMutation, useQuery, useQueryClient, useInfiniteQuery } from '@tanstack/react-query';
import { ifMatch, ok, tagged } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { PublicPage, Job } from '../../api/types';
import { pageLinks } from './foot';

type Name = PublicPage['name'];

const pagesKey = ['pages'];

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
    queryKey: [...pagesKey, name],
    throwOnError: isMissing,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => read(signal),
  });
}

/** Every page. */
export function usePages() {
  const api = useApi();
  return useQuery({ queryKey: pagesKey, queryFn: ({ signal }) => ok(api.GET('/api/v1/pages', { signal })) });
}

/** Writes a page on top of the one that was read. */
export function useWritePage(name: Name) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, text }: { etag: string; text: string }) =>
      tagged(api.PUT('/api/v1/pages/{name}', { params: { path: { name } }, headers: ifMatch(etag), body: { text } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: pagesKey });
      void queries.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}

/** Jobs in a state, the oldest first. */
export function useJobs(state: Job['state']) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['jobs', state],
    throwOnError: isMissing,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/jobs', {
          params: { query: { state, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Starts a job again that was given up. */
export function useRetryJob() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ok(api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id } } })),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['jobs'] });
      void queries.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}

const outboxKey = ['outbox'];

/** How often the open page looks for new letters. */
const soon = 5_000;

/**
 * Letters that are kept here because no mail server is set, the newest first. Where there is one, there is no such
 * page.
 */
export function useOutbox() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...outboxKey, 'letters'],
    throwOnError: isMissing,
    refetchInterval: soon,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/outbox', {
          params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

