import type { Need } from '../../api/types';
import type { NeedForm } from './needForm';

type Found = NonNullable<Need['telling']>[number];
type Path = Found['path'];

/** Words that tell the school, and where they stand in what is typed. */
export interface Telling {
  path: Path;
  words: string;
  instead: string;
  at: number;
}

/** What still tells the school in what is typed: nothing once it is taken out or the school is to be named. */
export function stillTelling(need: Pick<Need, 'telling' | Path> | undefined, form: NeedForm): Telling[] {
  if (!need?.telling || form.named) return [];
  const all = new Map<string, Telling>();
  for (const { path, words, instead, from } of need.telling) {
    for (const at of placesOf(words, from, need[path] ?? '', form[path]))
      all.set(`${path} ${at}`, { path, words, instead, at });
  }
  return [...all.values()];
}

/**
 * Where words of the saved text stand in what is typed since then. The same words may stand elsewhere and tell nothing,
 * as a town does: so
 * where the text has changed, they count only between the words that were around them.
 */
function placesOf(words: string, from: number, saved: string, typed: string): number[] {
  const before = Array.from(saved).slice(0, from).join('');
  if (typed.startsWith(before + words)) return [before.length];
  const [lead = ''] = /\S*\s*$/.exec(before) ?? [];
  const [tail = ''] = /^\s*\S*/.exec(saved.slice(before.length + words.length)) ?? [];
  const places: number[] = [];
  for (let at = typed.indexOf(lead + words + tail); at >= 0; at = typed.indexOf(lead + words + tail, at + 1))
    places.push(at + lead.length);
  return places;
}

/** The words, each once, as one reads them. */
export function tellingWords(telling: readonly { words: string }[]): string[] {
  return [...new Set(telling.map(({ words }) => words.replace(/\s+/g, ' ')))];
}

/** The typed texts with neutral words in the place of those that tell. */
export function withoutTelling(telling: readonly Telling[], form: NeedForm): Partial<NeedForm> {
  const patch: Partial<Record<Path, string>> = {};
  for (const one of telling.toSorted((a, b) => b.at - a.at)) {
    const text = patch[one.path] ?? form[one.path];
    patch[one.path] = replaced(text.slice(0, one.at), one, text.slice(one.at + one.words.length)).trim();
  }
  return patch;
}

function replaced(before: string, { words, instead }: Telling, after: string): string {
  if (instead === 'our website')
    return neutral(before.replace(/\S+$/, ''), instead, after.replace(/^[^\s,;:)]*[^\s.,;:!?)]/, ''));
  // "our school, Tenfold, is" says it already.
  const again = instead === 'our school' && /\bour school,? +$/i.test(before);
  if (again) return before.replace(/,? +$/, '') + after.replace(/^,(?= )/, '');
  const owns =
    /s$/i.test(words) && !instead.endsWith("'s") && !/['‘]$/.test(before) && /^['’‘`´](?![\p{L}])/u.test(after);
  return owns ? neutral(before, `${instead}'s`, after.slice(1)) : neutral(before, instead, after);
}

/** The neutral words replace an article too: "the Tenfold way" becomes "our school way". */
function neutral(before: string, instead: string, after: string): string {
  const kept = before.replace(/(?<![\p{L}\p{N}])(?:an?|the|our|this)(?: only)?\s+$/iu, '');
  const begins = /(?:^|[.!?]["”’)]?\s+|\n\s*\n\s*)$/.test(kept);
  return kept + (begins ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead) + after;
}
