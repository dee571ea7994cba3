import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Reading, Theme } from '../../api/types';

/** What support can be about: the one list, group by group. It changes only with the program. */
export function useThemes() {
  const api = useApi();
  return useQuery({
    queryKey: ['themes'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await ok(api.GET('/api/v1/themes', { signal }))).items,
  });
}

/** Names of themes, in the order in which they were chosen; ids that the list does not have stand as they are. */
export function themeNames(themes: Theme[], ids: readonly string[]): string[] {
  return ids.map((chosen) => themes.find(({ id }) => id === chosen)?.name ?? chosen);
}

/** The themes under their groups, both in the order of the list. */
export function themeGroups(themes: Theme[]): { group: string; themes: Theme[] }[] {
  const groups = new Map<string, Theme[]>();
  for (const theme of themes) groups.set(theme.group, [...(groups.get(theme.group) ?? []), theme]);
  return [...groups].map(([group, members]) => ({ group, themes: members }));
}

/** What a text that somebody types is of. */
export type TextOf = 'need' | 'service';

/** As much of a text as is read. */
const longest = 20_000;

/**
 * What a text is read as while it is typed: at once by words, then by meaning; what was asked about an older text is
 * let go. What is found by meaning stays until the next is there, so that nothing jumps. Null before the first answer,
 * for an empty text, and where nobody answers. While `waits`, the first answer by meaning is on its way.
 */
export function useReading(text: string, of: TextOf): { reading: Reading | null; waits: boolean } {
  const [typed] = useDebouncedValue(text.slice(0, longest), 400);
  const settled = text.trim() === '' ? '' : typed;
  const words = useRead(settled, of, false);
  const meaning = useRead(settled, of, true);
  if (settled.trim() === '') return { reading: null, waits: false };
  const spelt = words.data ?? meaning.data;
  const found = meaning.data ?? words.data;
  const reading = spelt && found ? { ...found, misspelt: spelt.misspelt, names: spelt.names } : null;
  return { reading, waits: meaning.isPending };
}

function useRead(text: string, of: TextOf, meaning: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['themes', 'reading', of, meaning, text],
    enabled: text.trim() !== '',
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ok(api.POST('/api/v1/themes/suggestions', { body: { text, meaning, for: of }, signal })),
  });
}
