import type { Need } from '../../api/types';
import type { NeedForm } from './needForm';

type Path = NonNullable<Need['telling']>[number]['path'];

/** What still tells the school in what is typed: nothing once it is taken out or the school is to be named. */
export function stillTelling(need: Pick<Need, 'telling'> | undefined, form: NeedForm): { path: Path; words: string }[] {
  if (form.named) return [];
  return (need?.telling ?? []).filter(({ path, words }) => form[path].includes(words));
}

/** The words, each once, as one reads them. */
export function tellingWords(telling: readonly { words: string }[]): string[] {
  return [...new Set(telling.map(({ words }) => words.replace(/\s+/g, ' ')))];
}

/** The typed texts without the words that tell. */
export function withoutTelling(telling: readonly { path: Path; words: string }[], form: NeedForm): Partial<NeedForm> {
  const patch: Partial<Record<Path, string>> = {};
  for (const { path, words } of telling) {
    patch[path] = (patch[path] ?? form[path]).replaceAll(words, '').replace(/ {2,}/g, ' ').replace(/ ([.,;:])/g, '$1').trim();
  }
  return patch;
}
