import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { idempotent, ifMatch, ok, tagged } from '../../api/client';
import { isMissing } from '../../api/problem';
import { useApi } from '../../api/provider';
import type { ExportCodesAsk, ExportContent, ExportLayoutAsk, MakeExportAsk } from '../../api/types';

const key = ['exports'];

function useReadAgain() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: key });
}

/** A seller in an address of the API, by its name "partnership:ID". */
export function sellerPath(seller: string) {
  const [kind, id = ''] = seller.split(':');
  return { kind: kind === 'school' ? ('school' as const) : ('partnership' as const), id };
}

/** Exports of a seller, the latest first. */
export function useExports(seller: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...key, 'list', seller],
    throwOnError: isMissing,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        api.GET('/api/v1/parties/{kind}/{id}/exports', {
          params: { path: sellerPath(seller), query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** What an export of some days would find, and what has no code; nothing is asked until both days are there. */
export function useExportPreview(seller: string, from: string, to: string, format: string, what: ExportContent[]) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'preview', seller, from, to, format, what],
    enabled: from !== '' && to >= from,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/parties/{kind}/{id}/export-preview', {
          params: { path: sellerPath(seller), query: { from, to, format, what } },
          signal,
        }),
      ),
  });
}

/** Formats to choose from, with the fields that a layout can hold. */
export function useFormats(seller: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'formats', seller],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      ok(api.GET('/api/v1/parties/{kind}/{id}/export-formats', { params: { path: sellerPath(seller) }, signal })),
  });
}

/** Makes an export; the same key makes it once. */
export function useMakeExport(seller: string) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ key: once, body }: { key: string; body: MakeExportAsk }) =>
      ok(
        api.POST('/api/v1/parties/{kind}/{id}/exports', {
          params: { path: sellerPath(seller) },
          headers: idempotent(once),
          body,
        }),
      ),
    onSuccess: useReadAgain(),
  });
}

/** One export, with what was in it. */
export function useExport(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'one', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/exports/{id}', { params: { path: { id } }, signal })),
  });
}

/** Reads the file of an export, as it was made. */
export function useExportFile(id: string): () => Promise<Blob> {
  const api = useApi();
  return () => ok<Blob>(api.GET('/api/v1/exports/{id}/file', { params: { path: { id } }, parseAs: 'blob' }));
}

/** One layout, with the ETag for changing it. */
export function useLayout(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'layout', id],
    throwOnError: isMissing,
    queryFn: ({ signal }) => tagged(api.GET('/api/v1/export-layouts/{id}', { params: { path: { id } }, signal })),
  });
}

/** Adds a layout of a seller. */
export function useAddLayout(seller: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: ExportLayoutAsk) =>
      ok(api.POST('/api/v1/parties/{kind}/{id}/export-layouts', { params: { path: sellerPath(seller) }, body })),
    onSuccess: useReadAgain(),
  });
}

/** Says something else about a layout that is still as it was read. */
export function useChangeLayout(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: ExportLayoutAsk }) =>
      ok(api.PUT('/api/v1/export-layouts/{id}', { params: { path: { id } }, headers: ifMatch(etag), body })),
    onSuccess: useReadAgain(),
  });
}

/** A seller's table of codes, with the ETag for changing it. */
export function useCodes(seller: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'codes', seller],
    throwOnError: isMissing,
    queryFn: ({ signal }) =>
      tagged(api.GET('/api/v1/parties/{kind}/{id}/export-codes', { params: { path: sellerPath(seller) }, signal })),
  });
}

/** Writes the table of codes, if it is still as it was read. */
export function useSetCodes(seller: string) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: ExportCodesAsk }) =>
      ok(
        api.PUT('/api/v1/parties/{kind}/{id}/export-codes', {
          params: { path: sellerPath(seller) },
          headers: ifMatch(etag),
          body,
        }),
      ),
    onSuccess: useReadAgain(),
  });
}
