import { useQuery } from '@tanstack/react-query';
import { ok } from '../../api/client';
import { useApi } from '../../api/provider';
import type { Theme } from '../../api/types';

/** What support can be about: the one list, group by group. It changes only with the program. */
export function useThemes() {
  const api = useApi();
  return useQuery({
    queryKey: ['themes'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await ok(api.GET('/api/v1/themes', { signal }))).items,
  });
}

/** Names of themes, in the order of the list; ids that the list does not have stand as they are. */
export function themeNames(themes: Theme[], ids: readonly string[]): string[] {
  const known = themes.filter(({ id }) => ids.includes(id));
  const unknown = ids.filter((id) => !known.some((theme) => theme.id === id));
  return [...known.map(({ name }) => name), ...unknown];
}

/** The themes under their groups, both in the order of the list. */
export function themeGroups(themes: Theme[]): { group: string; themes: Theme[] }[] {
  const groups = new Map<string, Theme[]>();
  for (const theme of themes) groups.set(theme.group, [...(groups.get(theme.group) ?? []), theme]);
  return [...groups].map(([group, members]) => ({ group, themes: members }));
}
